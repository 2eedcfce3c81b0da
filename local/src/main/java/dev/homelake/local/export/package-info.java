/** {@code homelake export}: everything of value, in open formats, with checksums. */
package dev.homelake.local.export;
