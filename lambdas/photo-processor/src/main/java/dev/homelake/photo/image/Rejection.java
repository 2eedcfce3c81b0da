package dev.homelake.photo.image;

import static java.util.Objects.requireNonNull;

/**
 * Why a file gets no thumbnail.
 *
 * @param code stable, for programs
 * @param message for people: what was found and what to do; holds nothing of the file's content
 */
public record Rejection(Code code, String message) implements Inspection {

  public Rejection {
    requireNonNull(code, "code is null");
    requireNonNull(message, "message is null");
  }

  /** Stable codes of refused files. */
  public enum Code {
    /** No bytes. */
    EMPTY_FILE,
    /** More bytes than the limit. */
    FILE_TOO_LARGE,
    /** Nothing that is known as an image, whatever its name says. */
    NOT_AN_IMAGE,
    /** An image, but of a type that cannot be read here. */
    UNSUPPORTED_TYPE,
    /** The header is cut short or contradicts itself. */
    DAMAGED_HEADER,
    /** The header announces more pixels than the limit. */
    TOO_MANY_PIXELS,
    /** Its way of writing makes a decoder hold more memory than the limit. */
    TOO_MUCH_MEMORY,
    /** The header is sound, the picture is not: cut short or damaged. */
    DAMAGED_IMAGE,
    /** The keys of what is made from it would be longer than S3 allows. */
    NAME_TOO_LONG
  }
}
