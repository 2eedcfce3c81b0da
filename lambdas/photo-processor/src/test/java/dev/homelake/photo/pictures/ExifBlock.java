package dev.homelake.photo.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A camera's notes, as they stand in a file. Built by adding to it; the order does not matter. */
public final class ExifBlock {

  private static final int TEXT = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  private final List<Entry> image = new ArrayList<>();
  private final List<Entry> photo = new ArrayList<>();
  private final List<Entry> place = new ArrayList<>();
  private ByteOrder order = ByteOrder.BIG_ENDIAN;

  private record Entry(int tag, int type, int count, byte[] value) {}

  public ExifBlock littleEndian() {
    order = ByteOrder.LITTLE_ENDIAN;
    return this;
  }

  public ExifBlock orientation(int value) {
    image.add(number(0x0112, value));
    return this;
  }

  public ExifBlock camera(String make, String model) {
    image.add(text(0x010f, make));
    image.add(text(0x0110, model));
    return this;
  }

  /** When the file was last changed, with its offset. */
  public ExifBlock changed(String time, String offset) {
    image.add(text(0x0132, time));
    photo.add(text(0x9010, offset));
    return this;
  }

  /** When the photo was taken. */
  public ExifBlock original(String time) {
    photo.add(text(0x9003, time));
    return this;
  }

  public ExifBlock originalOffset(String offset) {
    photo.add(text(0x9011, offset));
    return this;
  }

  /** When it was digitised. */
  public ExifBlock digitised(String time, String offset) {
    photo.add(text(0x9004, time));
    photo.add(text(0x9012, offset));
    return this;
  }

  public ExifBlock flash(int value) {
    photo.add(number(0x9209, value));
    return this;
  }

  /** Berlin. */
  public ExifBlock place() {
    place.add(text(1, "N"));
    place.add(degrees(2, 52, 31, 12));
    place.add(text(3, "E"));
    place.add(degrees(4, 13, 24, 36));
    return this;
  }

  private Entry text(int tag, String value) {
    byte[] bytes = (value + "\0").getBytes(StandardCharsets.UTF_8);
    return new Entry(tag, TEXT, bytes.length, bytes);
  }

  private Entry number(int tag, int value) {
    return new Entry(tag, SHORT, 1, buffer(2).putShort((short) value).array());
  }

  private Entry pointer(int tag, int value) {
    return new Entry(tag, LONG, 1, buffer(4).putInt(value).array());
  }

  private Entry degrees(int tag, int... parts) {
    ByteBuffer value = ByteBuffer.allocate(24).order(order);
    for (int part : parts) {
      value.putInt(part).putInt(1);
    }
    return new Entry(tag, RATIONAL, 3, value.array());
  }

  private ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(order);
  }

  /** The block from its byte order on. */
  public byte[] bytes() {
    int imageSize = size(image) + 24; // two pointers more
    int photoSize = size(photo);
    List<Entry> all = new ArrayList<>(image);
    all.add(pointer(0x8769, 8 + imageSize));
    all.add(pointer(0x8825, 8 + imageSize + photoSize));
    int size = 8 + imageSize + photoSize + size(place);
    ByteBuffer block = ByteBuffer.allocate(size).order(order);
    block.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
    block.putShort((short) 42).putInt(8);
    directory(block, all);
    directory(block, photo);
    directory(block, place);
    return block.array();
  }

  private static int size(List<Entry> entries) {
    return 6 + entries.stream().mapToInt(e -> 12 + outside(e)).sum();
  }

  private static int outside(Entry entry) {
    return entry.value().length > 4 ? entry.value().length : 0;
  }

  private static void directory(ByteBuffer block, List<Entry> entries) {
    List<Entry> sorted = entries.stream().sorted(Comparator.comparingInt(Entry::tag)).toList();
    int values = block.position() + 6 + 12 * sorted.size();
    block.putShort((short) sorted.size());
    for (Entry entry : sorted) {
      block.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
      int at = block.position();
      if (outside(entry) > 0) {
        block.putInt(values);
        block.position(values);
        values += entry.value().length;
      }
      block.put(entry.value());
      block.position(at + 4);
    }
    block.putInt(0);
    block.position(values);
  }
}
