package dev.homelake.photo.capture;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import java.util.Set;

/**
 * Takes from a camera's notes only what is used, and only so much of it: the library enters a
 * directory by calling itself, keeps every value, and reads the notes of makers and programs that
 * lie in these. A file made to harm could end the stack or the memory with any of that. Belongs to
 * one thread and one photo.
 */
final class UsedTags extends ExifTiffHandler {

  /** The notes are none of a camera's: there is too much of something. */
  static final class Excess extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Excess() {
      super("too many directories or values", null, false, false);
    }
  }

  private static final int MOST_DIRECTORIES = 32;
  private static final int MOST_VALUES = 200_000;
  private static final int LONGEST_VALUE = 8192;

  private static final Set<Integer> USED =
      Set.of(
          ExifDirectoryBase.TAG_MAKE,
          ExifDirectoryBase.TAG_MODEL,
          ExifDirectoryBase.TAG_FLASH,
          ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
          ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL,
          ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL,
          ExifDirectoryBase.TAG_DATETIME_DIGITIZED,
          ExifDirectoryBase.TAG_SUBSECOND_TIME_DIGITIZED,
          ExifDirectoryBase.TAG_TIME_ZONE_DIGITIZED,
          GpsDirectory.TAG_LATITUDE_REF,
          GpsDirectory.TAG_LATITUDE,
          GpsDirectory.TAG_LONGITUDE_REF,
          GpsDirectory.TAG_LONGITUDE);

  private int directories = 1;
  private int values;

  UsedTags(Metadata metadata) {
    super(metadata, null, 0);
  }

  /**
   * Whether this is the address of a directory; asked for each value that could be one.
   *
   * @throws Excess if there are too many of either
   */
  @Override
  public boolean tryEnterSubIfd(int tag) {
    if (++values > MOST_VALUES) {
      throw new Excess();
    }
    return counted(super.tryEnterSubIfd(tag));
  }

  /**
   * Whether a directory follows this one.
   *
   * @throws Excess if there were too many
   */
  @Override
  public boolean hasFollowerIfd() {
    return counted(super.hasFollowerIfd());
  }

  private boolean counted(boolean entered) {
    if (entered && ++directories > MOST_DIRECTORIES) {
      throw new Excess();
    }
    return entered;
  }

  /** Passes over what is not used. */
  @Override
  public boolean customProcessTag(
      int offset, Set<Integer> entered, int header, RandomAccessReader reader, int tag, int bytes) {
    return !USED.contains(tag) || bytes > LONGEST_VALUE;
  }
}
