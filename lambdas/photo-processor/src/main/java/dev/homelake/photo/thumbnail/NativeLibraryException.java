package dev.homelake.photo.thumbnail;

/** libvips is not there or does not start: an error of the installation, never of a photo. */
public final class NativeLibraryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NativeLibraryException(String message) {
    super(message);
  }

  NativeLibraryException(String message, Throwable cause) {
    super(message, cause);
  }
}
