package dev.homelake.photo.image;

/**
 * Walks a JPEG from marker to marker, as its decoders do: bytes between segments and fill bytes are
 * skipped. A scan's coded data belong to the scan's segment. Not thread-safe.
 */
public final class JpegSegments {

  /** Marker codes; a segment's marker is one of these or another byte. */
  public static final int START_OF_SCAN = 0xda;

  /** The end of the picture. */
  public static final int END_OF_IMAGE = 0xd9;

  static final int APP1 = 0xe1;

  private static final int START_OF_IMAGE = 0xd8;
  private static final int TEMPORARY = 0x01;
  private static final int FIRST_RESTART = 0xd0;

  private final byte[] file;
  private int start;
  private int marker;
  private int contents;
  private int end = 2;

  /** Whether the end is not found yet, for to find it the scan's data must be gone through. */
  private boolean inScan;

  /** Stands before the first segment. The array is not copied. */
  public JpegSegments(byte[] file) {
    this.file = file;
  }

  /** Goes to the next segment; false where the file ends without one, or in the midst of one. */
  public boolean next() {
    int at = end();
    do {
      while (at < file.length && file[at] != (byte) 0xff) {
        at++;
      }
      start = at;
      while (at < file.length && file[at] == (byte) 0xff) {
        at++;
      }
    } while (at < file.length && file[at] == 0);
    if (at >= file.length) {
      return false;
    }
    marker = file[at] & 0xff;
    contents = at + 1;
    return measured();
  }

  private boolean measured() {
    end = contents;
    if (standsAlone()) {
      return true;
    }
    if (contents + 2 > file.length) {
      return false;
    }
    int length = (file[contents] & 0xff) << 8 | (file[contents + 1] & 0xff);
    end = contents + Math.max(2, length);
    if (end > file.length) {
      return false;
    }
    contents += 2;
    inScan = marker == START_OF_SCAN;
    return true;
  }

  private boolean standsAlone() {
    return marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= END_OF_IMAGE);
  }

  private int endOfCodedData(int from) {
    int at = from;
    while (at + 1 < file.length) {
      if (file[at] != (byte) 0xff) {
        at++;
        continue;
      }
      int code = file[at + 1] & 0xff;
      if (code == 0xff) {
        at++;
      } else if (code == 0 || (code >= FIRST_RESTART && code < START_OF_IMAGE)) {
        at += 2;
      } else {
        return at;
      }
    }
    return file.length;
  }

  /** Where the segment starts: its marker's first byte. */
  public int start() {
    return start;
  }

  /** The second byte of its marker. */
  public int marker() {
    return marker;
  }

  /** Where its contents start, after marker and length. */
  public int contents() {
    return contents;
  }

  /** After its last byte. */
  public int end() {
    if (inScan) {
      end = endOfCodedData(end);
      inScan = false;
    }
    return end;
  }

  /** Whether it is a frame's header, of any of the coding processes. */
  public boolean isFrame() {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }
}
