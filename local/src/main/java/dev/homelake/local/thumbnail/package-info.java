/** {@code homelake thumbnail}: what the function photo-processor makes of a photo, by hand. */
package dev.homelake.local.thumbnail;
