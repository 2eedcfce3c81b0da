package dev.homelake.bronze;

/** Why a picture of a zip is not brought to the gallery. Stable codes. */
enum PictureFault {
  /** Larger than any phone's picture, or packed as no picture is. */
  PICTURE_TOO_LARGE,
  /** The zip's data of it is broken, or not what the zip says it is. */
  PICTURE_DAMAGED
}
