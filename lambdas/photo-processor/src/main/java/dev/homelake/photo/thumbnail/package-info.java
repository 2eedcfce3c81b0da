/**
 * Small pictures of photos, made by libvips.
 *
 * <p>Start at {@link dev.homelake.photo.thumbnail.VipsThumbnailer}. What it is given must have
 * passed {@link dev.homelake.photo.image.ImageInspector}.
 */
package dev.homelake.photo.thumbnail;
