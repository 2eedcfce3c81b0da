/** {@code homelake inspect}: what is in an export, as a receipt or row by row. */
package dev.homelake.local.inspect;
