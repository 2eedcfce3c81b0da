package dev.homelake.photo.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** WebP files around pictures that libvips wrote as simple WebP. */
public final class Webp {

  private static final int PROFILE = 0x20;
  private static final int ALPHA = 0x10;
  private static final int EXIF = 0x08;
  private static final int MOVING = 0x02;

  private Webp() {}

  public static byte[] withExif(byte[] simple, int width, int height, byte[] exif) {
    return file(extended(EXIF, width, height), picture(simple), chunk("EXIF", exif));
  }

  public static byte[] withProfile(byte[] simple, int width, int height, byte[] profile) {
    return file(extended(PROFILE, width, height), chunk("ICCP", profile), picture(simple));
  }

  /** Frames one after another, each of the whole size. */
  public static byte[] moving(int width, int height, byte[]... simpleFrames) {
    byte[] all = chunk("ANIM", new byte[6]);
    for (byte[] frame : simpleFrames) {
      ByteBuffer place = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
      place.putInt(0).putShort((short) 0); // at 0, 0
      put24(place, width - 1);
      put24(place, height - 1);
      put24(place, 100); // milliseconds
      place.put((byte) 0);
      all = Jpeg.join(all, chunk("ANMF", Jpeg.join(place.array(), picture(frame))));
    }
    return file(extended(MOVING | ALPHA, width, height), all);
  }

  private static byte[] picture(byte[] simple) {
    return Arrays.copyOfRange(simple, 12, simple.length);
  }

  private static byte[] extended(int flags, int width, int height) {
    ByteBuffer contents = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(flags);
    put24(contents, width - 1);
    put24(contents, height - 1);
    return chunk("VP8X", contents.array());
  }

  private static void put24(ByteBuffer out, int value) {
    out.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
  }

  private static byte[] chunk(String type, byte[] contents) {
    ByteBuffer chunk =
        ByteBuffer.allocate(8 + contents.length + (contents.length & 1))
            .order(ByteOrder.LITTLE_ENDIAN);
    return chunk.put(Jpeg.ascii(type)).putInt(contents.length).put(contents).array();
  }

  private static byte[] file(byte[]... chunks) {
    byte[] all = Jpeg.join(Jpeg.ascii("WEBP"), Jpeg.join(chunks));
    ByteBuffer size = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(all.length);
    return Jpeg.join(Jpeg.ascii("RIFF"), size.array(), all);
  }
}
