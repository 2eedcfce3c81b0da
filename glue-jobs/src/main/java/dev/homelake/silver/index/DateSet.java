package dev.homelake.silver.index;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A set of dates. Immutable and thread-safe.
 *
 * <p>One bit a day from the earliest on: an export's dates take some hundred bytes.
 */
public final class DateSet implements Serializable {

  /** The set without dates. */
  public static final DateSet EMPTY = new DateSet(0, new BitSet());

  private static final long serialVersionUID = 1;

  private final int first;
  private final BitSet days;

  private DateSet(int first, BitSet days) {
    this.first = first;
    this.days = days;
  }

  /** The set of some days, each in days since 1970-01-01. */
  public static DateSet of(int... epochDays) {
    Builder builder = new Builder();
    for (int day : epochDays) {
      builder.add(day);
    }
    return builder.build();
  }

  /** Whether there are no dates. */
  public boolean isEmpty() {
    return days.isEmpty();
  }

  /** How many dates there are. */
  public int size() {
    return days.cardinality();
  }

  /** Whether the day, in days since 1970-01-01, is in the set. */
  public boolean contains(int epochDay) {
    int bit = epochDay - first;
    return bit >= 0 && days.get(bit);
  }

  /** The days in ascending order, in days since 1970-01-01. */
  public IntStream stream() {
    return days.stream().map(bit -> bit + first);
  }

  /** The earliest date; empty for the empty set. */
  public Optional<LocalDate> earliest() {
    return isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay((long) first + days.nextSetBit(0)));
  }

  /** The latest date; empty for the empty set. */
  public Optional<LocalDate> latest() {
    return isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay((long) first + days.length() - 1));
  }

  /** Whether both sets hold a common date. */
  public boolean intersects(DateSet other) {
    return size() <= other.size()
        ? stream().anyMatch(other::contains)
        : other.stream().anyMatch(this::contains);
  }

  /** The dates of either set. */
  public DateSet union(DateSet other) {
    return new Builder().addAll(this).addAll(other).build();
  }

  /** The dates of this set that are not in the other. */
  public DateSet minus(DateSet other) {
    return of(stream().filter(day -> !other.contains(day)).toArray());
  }

  /** The dates of both sets. */
  public DateSet intersection(DateSet other) {
    return of(stream().filter(other::contains).toArray());
  }

  /** The dates of this set within the range; either end may be open. */
  public DateSet within(Optional<LocalDate> from, Optional<LocalDate> to) {
    return of(
        stream()
            .filter(day -> from.isEmpty() || day >= from.get().toEpochDay())
            .filter(day -> to.isEmpty() || day <= to.get().toEpochDay())
            .toArray());
  }

  /** A text from which {@link #parse} makes an equal set. */
  public String toText() {
    byte[] bits = days.toByteArray();
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + bits.length).putInt(first).put(bits);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Reads what {@link #toText} wrote. Throws {@link IllegalArgumentException} for anything else.
   */
  public static DateSet parse(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length < Integer.BYTES) {
      throw new IllegalArgumentException("'" + text + "' is no set of dates");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int first = buffer.getInt();
    return new DateSet(first, BitSet.valueOf(buffer));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DateSet set
        && (isEmpty() ? set.isEmpty() : first == set.first && days.equals(set.days));
  }

  @Override
  public int hashCode() {
    return isEmpty() ? 0 : 31 * first + days.hashCode();
  }

  /** For people: how many dates, and the first and last of them. */
  @Override
  public String toString() {
    return switch (size()) {
      case 0 -> "no dates";
      case 1 -> "1 date, " + earliest().orElseThrow();
      default ->
          size() + " dates from " + earliest().orElseThrow() + " to " + latest().orElseThrow();
    };
  }

  /** Collects dates. Not thread-safe. */
  public static final class Builder {

    private int[] days = new int[64];
    private int size;
    private int latest = Integer.MIN_VALUE;

    /** Adds a day, in days since 1970-01-01. */
    public Builder add(int epochDay) {
      // Rows of one day follow each other.
      if (epochDay != latest) {
        if (size == days.length) {
          compact();
        }
        days[size++] = epochDay;
        latest = epochDay;
      }
      return this;
    }

    /** Adds all dates of a set. */
    public Builder addAll(DateSet set) {
      set.stream().forEach(this::add);
      return this;
    }

    private void compact() {
      int[] distinct = IntStream.of(days).limit(size).sorted().distinct().toArray();
      size = distinct.length;
      days = Arrays.copyOf(distinct, Math.max(64, size * 2));
    }

    /** The set of what was added. */
    public DateSet build() {
      compact();
      if (size == 0) {
        return EMPTY;
      }
      BitSet bits = new BitSet(days[size - 1] - days[0] + 1);
      for (int i = 0; i < size; i++) {
        bits.set(days[i] - days[0]);
      }
      return new DateSet(days[0], bits);
    }
  }
}
