package dev.homelake.photo.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Colour profiles, as small as they can be. */
public final class Profiles {

  private Profiles() {}

  /** Display P3: wider primaries than sRGB's; a plain power of 2.2 for its curve. */
  public static byte[] displayP3() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", description());
    tags.put("wtpt", xyz(0.9642, 1.0, 0.8249));
    tags.put("rXYZ", xyz(0.51512, 0.24120, -0.00105));
    tags.put("gXYZ", xyz(0.29198, 0.69225, 0.04189));
    tags.put("bXYZ", xyz(0.15710, 0.06657, 0.78407));
    tags.put("rTRC", curve());
    tags.put("gTRC", curve());
    tags.put("bTRC", curve());
    return profile("mntr", "RGB ", "XYZ ", tags);
  }

  /**
   * A printer that never was: its ink goes to Lab by a table of the 16 corners, in which all inks
   * but black are the same green, so that whoever ignores it is found out.
   */
  public static byte[] oddInk() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", description());
    tags.put("wtpt", xyz(0.9642, 1.0, 0.8249));
    tags.put("A2B0", inkTable());
    return profile("prtr", "CMYK", "Lab ", tags);
  }

  private static byte[] inkTable() {
    ByteBuffer table = ByteBuffer.allocate(48 + 4 * 256 + 16 * 3 + 3 * 256);
    table.put(ascii("mft1")).putInt(0).put(new byte[] {4, 3, 2, 0});
    for (int i = 0; i < 9; i++) {
      table.putInt(i % 4 == 0 ? 0x10000 : 0);
    }
    line(table, 4);
    for (int corner = 0; corner < 16; corner++) {
      // Lightness, green to red, blue to yellow.
      if (corner == 0) {
        table.put(new byte[] {(byte) 255, (byte) 128, (byte) 128});
      } else if (corner % 2 == 1) {
        table.put(new byte[] {0, (byte) 128, (byte) 128});
      } else {
        table.put(new byte[] {(byte) 140, 90, (byte) 128});
      }
    }
    line(table, 3);
    return table.array();
  }

  private static void line(ByteBuffer table, int times) {
    for (int i = 0; i < times * 256; i++) {
      table.put((byte) i);
    }
  }

  private static byte[] profile(
      String device, String space, String connection, Map<String, byte[]> tags) {
    int size = 132 + 12 * tags.size() + tags.values().stream().mapToInt(Profiles::padded).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(size).putInt(0).putInt(0x02400000);
    out.put(ascii(device)).put(ascii(space)).put(ascii(connection));
    out.position(36);
    out.put(ascii("acsp"));
    out.position(68);
    out.putInt(fixed(0.9642)).putInt(fixed(1)).putInt(fixed(0.8249));
    out.position(128);
    out.putInt(tags.size());
    int at = 132 + 12 * tags.size();
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      out.put(ascii(tag.getKey())).putInt(at).putInt(tag.getValue().length);
      at += padded(tag.getValue());
    }
    for (byte[] value : tags.values()) {
      out.put(value);
      out.position(out.position() + padded(value) - value.length);
    }
    return out.array();
  }

  private static int padded(byte[] value) {
    return (value.length + 3) / 4 * 4;
  }

  private static byte[] description() {
    ByteBuffer out = ByteBuffer.allocate(12 + 8 + 4 + 4 + 2 + 1 + 67);
    return out.put(ascii("desc")).putInt(0).putInt(8).put(ascii("made up\0")).array();
  }

  private static byte[] xyz(double x, double y, double z) {
    ByteBuffer out = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
    return out.putInt(fixed(x)).putInt(fixed(y)).putInt(fixed(z)).array();
  }

  private static byte[] curve() {
    ByteBuffer out = ByteBuffer.allocate(14).put(ascii("curv")).putInt(0).putInt(1);
    return out.putShort((short) Math.round(2.2 * 256)).array();
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
