package dev.homelake.silver.table;

import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow; numbers are little-endian. Cleared and used again. Not thread-safe. */
final class ByteBuilder extends OutputStream {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[256];
  private int size;

  int size() {
    return size;
  }

  /** The array behind; other after the next change. */
  byte[] array() {
    return bytes;
  }

  /** A look at the bytes; it changes with them. */
  ByteBuffer view() {
    return ByteBuffer.wrap(bytes, 0, size);
  }

  void clear() {
    size = 0;
  }

  /** Makes room for {@code more} bytes and returns where they go. */
  int reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
    int at = size;
    size += more;
    return at;
  }

  /** Drops bytes from the end. */
  void truncate(int newSize) {
    size = newSize;
  }

  void writeInt(int value) {
    int at = reserve(4);
    INTS.set(bytes, at, value);
  }

  void setInt(int at, int value) {
    INTS.set(bytes, at, value);
  }

  void writeLong(long value) {
    int at = reserve(8);
    LONGS.set(bytes, at, value);
  }

  /** Seven bits a byte, the last ones first. */
  void writeVarInt(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    write(rest);
  }

  @Override
  public void write(int value) {
    int at = reserve(1);
    bytes[at] = (byte) value;
  }

  @Override
  public void write(byte[] source, int from, int length) {
    int at = reserve(length);
    System.arraycopy(source, from, bytes, at, length);
  }

  void write(ByteBuilder other) {
    write(other.bytes, 0, other.size);
  }
}
