package dev.homelake.photo.image;

/** The types of photos that get a thumbnail; decided by a file's content, never by its name. */
public enum ImageType {
  JPEG("image/jpeg"),
  PNG("image/png"),
  WEBP("image/webp");

  private final String contentType;

  ImageType(String contentType) {
    this.contentType = contentType;
  }

  /** The type's name in HTTP. */
  public String contentType() {
    return contentType;
  }
}
