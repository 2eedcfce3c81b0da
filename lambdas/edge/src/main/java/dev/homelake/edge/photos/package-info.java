/**
 * The index of photos: what is known of each photo, newest first, and where that is kept. The
 * functions that write it and that read it share nothing else.
 */
package dev.homelake.edge.photos;
