package dev.homelake.silver.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in byte arrays. Thread-safe. */
final class LittleEndian {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private LittleEndian() {}

  static int readInt(byte[] bytes, int at) {
    return (int) INTS.get(bytes, at);
  }

  static void writeInt(byte[] bytes, int at, int value) {
    INTS.set(bytes, at, value);
  }

  static long readLong(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  static void writeLong(byte[] bytes, int at, long value) {
    LONGS.set(bytes, at, value);
  }
}
