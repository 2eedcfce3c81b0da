/**
 * When a photo was taken and with what, from the camera's notes, its name and where it came from.
 */
package dev.homelake.photo.capture;
