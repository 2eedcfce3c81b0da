package dev.homelake.photo.image;

/** Ends the reading of a header; {@link ImageInspector} makes a {@link Rejection} of it. */
final class DamagedHeader extends Exception {

  private static final long serialVersionUID = 1L;

  DamagedHeader(String what) {
    super(what, null, false, false);
  }
}
