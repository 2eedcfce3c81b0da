/** {@code homelake notebook}: Jupyter over a lake. */
package dev.homelake.local.notebook;
