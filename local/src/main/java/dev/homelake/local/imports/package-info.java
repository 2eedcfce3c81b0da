/** {@code homelake import}: files of this machine become uploads. */
package dev.homelake.local.imports;
