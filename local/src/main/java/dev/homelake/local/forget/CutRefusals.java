package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Exports that a sender cannot be cut out of. Not thread-safe. */
final class CutRefusals {

  /** Why an export cannot be cut. Stable codes. */
  enum Code {
    /** The other rows would be read otherwise. */
    FORGET_ROWS_CHANGE(
        "without their rows the others would be read otherwise, or not at all",
        "Upload a longer export of the chat, or forget the whole chat."),
    /** Another export of the chat would have its dates read otherwise. */
    FORGET_DATES_UNPROVEN(
        "their rows elsewhere in the chat tell day from month in it",
        "Upload a longer export of the chat, or forget the whole chat."),
    /** The chat would be called otherwise, and its pictures would come a second time. */
    FORGET_TITLE_CHANGES(
        "its name holds no title, and its senders are what it is called by",
        "Upload it under a name such as \"WhatsApp Chat with TITLE.txt\" and remove this one.");

    final String reason;
    final String advice;

    Code(String reason, String advice) {
      this.reason = reason;
      this.advice = advice;
    }
  }

  private record Refusal(BronzeExport export, Code code) {}

  private final List<Refusal> refusals = new ArrayList<>();

  void add(BronzeExport export, Code code) {
    refusals.add(
        new Refusal(
            requireNonNull(export, "export is null"), requireNonNull(code, "code is null")));
  }

  /**
   * Returns if there are none.
   *
   * @throws Problem that names them all
   */
  void requireNone(SenderName name) {
    if (refusals.isEmpty()) {
      return;
    }
    StringBuilder reasons = new StringBuilder();
    Set<String> advice = new LinkedHashSet<>();
    for (Refusal refusal : refusals) {
      reasons
          .append("\n  %s: %s: ".formatted(refusal.code, refusal.export.file()))
          .append(refusal.code.reason);
      advice.add(refusal.code.advice);
    }
    throw Problem.failed(
        "cannot forget sender \"" + name.given() + "\"; nothing was removed:" + reasons,
        String.join("\n  ", advice));
  }
}
