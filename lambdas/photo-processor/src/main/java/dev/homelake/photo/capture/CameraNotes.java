package dev.homelake.photo.capture;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.photos.Camera;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a camera noted in a photo (EXIF), as far as it is used. Where the photo was taken is not
 * read, only whether the photo says so.
 *
 * @param taken the camera's clock when the photo was taken, and its offset where that is noted
 * @param camera what took it
 * @param flash whether the flash fired
 * @param place whether it says where it was taken
 */
public record CameraNotes(Optional<Clock> taken, Camera camera, boolean flash, boolean place) {

  /** A photo without notes. */
  public static final CameraNotes NONE =
      new CameraNotes(Optional.empty(), Camera.UNKNOWN, false, false);

  public CameraNotes {
    requireNonNull(taken, "taken is null");
    requireNonNull(camera, "camera is null");
  }

  /**
   * A clock's time.
   *
   * @param time as the clock showed it
   * @param offset of that clock, if it is known
   */
  public record Clock(LocalDateTime time, Optional<ZoneOffset> offset) {}
}
