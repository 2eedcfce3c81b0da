package dev.homelake.local.trace;

import static java.util.Objects.requireNonNull;

import dev.homelake.whatsapp.merge.MessageId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message id or the beginning of one.
 *
 * @param text in lower case
 */
record WantedId(String text) {

  /** Fewer characters are shared by many messages. */
  static final int LEAST = 6;

  private static final Pattern DIGITS =
      Pattern.compile("[a-z2-7]{%d,%d}".formatted(LEAST, MessageId.LENGTH));

  WantedId {
    requireNonNull(text, "text is null");
  }

  /** What a person wrote; empty if no id begins so. */
  static Optional<WantedId> of(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    return DIGITS.matcher(text).matches() ? Optional.of(new WantedId(text)) : Optional.empty();
  }

  /** Whether it is a whole id, so that one message at most has it. */
  boolean isWhole() {
    return text.length() == MessageId.LENGTH;
  }
}
