/** {@code homelake up}: the whole platform on one machine. */
package dev.homelake.local.up;
