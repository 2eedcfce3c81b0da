/**
 * What a file is, from its first bytes and in plain Java: type, size, what decoding it would cost.
 * Nothing here decodes a pixel, so that a file made to harm is refused before any decoder sees it.
 */
package dev.homelake.photo.image;
