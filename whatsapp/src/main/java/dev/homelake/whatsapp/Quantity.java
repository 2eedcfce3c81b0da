package dev.homelake.whatsapp;

import java.util.Locale;

/** Numbers with their nouns, as people write them. Thread-safe. */
public final class Quantity {

  private Quantity() {}

  /** Such as {@code 1 date} or {@code 1,200 dates}, for a noun that takes an s. */
  public static String of(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /** The form of a verb, or of another word, that goes with this many. */
  public static String form(long count, String one, String several) {
    return count == 1 ? one : several;
  }
}
