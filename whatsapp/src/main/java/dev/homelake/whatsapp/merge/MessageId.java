package dev.homelake.whatsapp.merge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Makes message ids: 20 characters of lower-case base 32 (100 bits) from a message's key and its
 * ordinal among the messages of that key. The same message has the same id in every export and
 * every run. Two of 10 billion messages share an id with a chance of about 1 in 25 billion. One
 * instance belongs to one thread.
 */
public final class MessageId {

  /** Characters, and bytes, of an id. */
  public static final int LENGTH = 20;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final byte[] DIGITS = "abcdefghijklmnopqrstuvwxyz234567".getBytes(ISO_8859_1);

  private final Murmur3 murmur = new Murmur3();
  private final byte[] input = new byte[20];

  /** The id as text. */
  public String of(long keyHigh, long keyLow, int ordinal) {
    byte[] id = new byte[LENGTH];
    write(keyHigh, keyLow, ordinal, id, 0);
    return new String(id, ISO_8859_1);
  }

  /** Writes the id's 20 bytes into {@code target} at {@code at}. */
  public void write(long keyHigh, long keyLow, int ordinal, byte[] target, int at) {
    LONGS.set(input, 0, keyHigh);
    LONGS.set(input, 8, keyLow);
    INTS.set(input, 16, ordinal);
    murmur.hash(0, 0, input, 0, input.length);
    digits(murmur.high(), target, at);
    digits(murmur.low(), target, at + LENGTH / 2);
  }

  /** Ten digits of five bits: the first 50 of the 64. */
  private static void digits(long bits, byte[] target, int at) {
    for (int i = 0; i < LENGTH / 2; i++) {
      target[at + i] = DIGITS[(int) (bits >>> (59 - 5 * i)) & 31];
    }
  }
}
