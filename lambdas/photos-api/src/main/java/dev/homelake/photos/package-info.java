/** {@code GET /photos}: one page of the gallery, with addresses under which the pictures are. */
package dev.homelake.photos;
