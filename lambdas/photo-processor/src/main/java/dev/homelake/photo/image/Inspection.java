package dev.homelake.photo.image;

/**
 * What looking at a file's header came to: a header within the limits, or the reason against it.
 */
public sealed interface Inspection permits ImageHeader, Rejection {}
