package dev.homelake.photo.capture;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import dev.homelake.edge.photos.Camera;
import dev.homelake.photo.image.ByteRange;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/** Reads a camera's notes. Pure function; damaged notes are notes that say less. */
public final class ExifNotes {

  private static final int LONGEST_NAME = 100;
  private static final int FIRED = 1;

  // In a JPEG they have 64 kB at most; the other types have no bound of their own.
  private static final int LARGEST_BLOCK = 1 << 20;

  private ExifNotes() {}

  /**
   * The notes in a photo; none if there is more of them than any camera writes.
   *
   * @param block where they lie in it, from their byte order on
   */
  public static CameraNotes read(byte[] photo, ByteRange block) {
    if (block.length() > LARGEST_BLOCK) {
      return CameraNotes.NONE;
    }
    try {
      return notes(metadata(Arrays.copyOfRange(photo, block.start(), block.end())));
    } catch (UsedTags.Excess e) {
      return CameraNotes.NONE;
    }
  }

  private static Metadata metadata(byte[] block) {
    Metadata metadata = new Metadata();
    try {
      new TiffReader().processTiff(new ByteArrayReader(block), new UsedTags(metadata), 0);
    } catch (TiffProcessingException | IOException e) {
      // Damaged: what was read before stands.
      return metadata;
    }
    return metadata;
  }

  private static CameraNotes notes(Metadata metadata) {
    return new CameraNotes(
        taken(metadata),
        new Camera(
            text(metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_MAKE),
            text(metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_MODEL)),
        flash(metadata),
        place(metadata));
  }

  /**
   * When the shutter opened, else when the picture was digitised. The date of the last change is
   * none of a camera's, and its offset none of the shot's.
   */
  private static Optional<CameraNotes.Clock> taken(Metadata metadata) {
    return clock(
            metadata,
            ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL,
            ExifSubIFDDirectory.TAG_SUBSECOND_TIME_ORIGINAL,
            ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL)
        .or(
            () ->
                clock(
                    metadata,
                    ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED,
                    ExifSubIFDDirectory.TAG_SUBSECOND_TIME_DIGITIZED,
                    ExifSubIFDDirectory.TAG_TIME_ZONE_DIGITIZED));
  }

  private static Optional<CameraNotes.Clock> clock(
      Metadata metadata, int timeTag, int fractionTag, int offsetTag) {
    Optional<LocalDateTime> time =
        text(metadata, ExifSubIFDDirectory.class, timeTag).flatMap(ExifTime::time);
    Optional<ZoneOffset> offset =
        text(metadata, ExifSubIFDDirectory.class, offsetTag).flatMap(ExifTime::offset);
    int millis =
        text(metadata, ExifSubIFDDirectory.class, fractionTag).map(ExifTime::millis).orElse(0);
    return time.map(t -> new CameraNotes.Clock(t.plusNanos(millis * 1_000_000L), offset));
  }

  private static boolean flash(Metadata metadata) {
    return metadata.getDirectoriesOfType(ExifSubIFDDirectory.class).stream()
        .map(directory -> directory.getInteger(ExifSubIFDDirectory.TAG_FLASH))
        .anyMatch(value -> value != null && (value & FIRED) != 0);
  }

  private static boolean place(Metadata metadata) {
    for (GpsDirectory directory : metadata.getDirectoriesOfType(GpsDirectory.class)) {
      GeoLocation location = directory.getGeoLocation();
      if (location != null && !location.isZero()) {
        return true;
      }
    }
    return false;
  }

  private static <T extends Directory> Optional<String> text(
      Metadata metadata, Class<T> type, int tag) {
    return metadata.getDirectoriesOfType(type).stream()
        .map(directory -> directory.getString(tag))
        .filter(text -> text != null)
        .map(ExifNotes::clean)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** Cameras pad their names; nothing else keeps them from being any text at all. */
  private static String clean(String text) {
    String plain = text.replaceAll("\\p{C}", " ").strip();
    int end = Math.min(plain.length(), LONGEST_NAME);
    if (end > 0 && end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1))) {
      end--;
    }
    return plain.substring(0, end).strip();
  }
}
