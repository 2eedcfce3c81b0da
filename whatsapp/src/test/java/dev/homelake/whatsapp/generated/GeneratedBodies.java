package dev.homelake.whatsapp.generated;

import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.MessageKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Bodies of all kinds. */
final class GeneratedBodies {

  /** Lines that resemble headers in part but are none in any grammar. */
  private static final List<String> TRAPS =
      List.of(
          "13/03/2024",
          "13/03/2024, 09:05",
          "13/03/2024, 09:05 -",
          "[13/03/2024, 09:05:11]",
          "[13/03/2024, 09:05:11]Ada: x",
          " 13/03/2024, 09:05 - Ada: indented",
          "> [13.03.24, 09:05:11] Ada: quoted",
          "13/03/2024, 9:5 - Ada: x",
          "13/03/2024, 25:05 - Ada: x",
          "13/03/2024, 09:60 - Ada: x",
          "99/99/2024, 09:05 - Ada: x",
          "13/13/2024, 09:05 - Ada: x",
          "[13/03, 09:05:11] Ada: x",
          "13/03/2024 09:05 Ada: x",
          "2024-03-12T09:59:58Z - Ada: x",
          "2024-03-12 09:59:58,101 - root - INFO: x",
          "09:05 - Ada: x",
          "12 - Ada: x",
          "Ada: x",
          ": ",
          "- ",
          "] ",
          "\u2028[13/03/2024, 09:05:11] Ada: x",
          "x\r13/03/2024, 09:05 - Ada: x",
          "\u000B\u000C\u0085\u2029",
          "it says <Media omitted>",
          "image omitted, they say",
          "a \u200Eb \u2068@c\u2069",
          "😀 👩‍👧",
          "e\u0301 ﷽ ٣/٤ १२",
          "");

  private GeneratedBodies() {}

  /** Text that people write: any characters, traps, line breaks. */
  static Arbitrary<String> text() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40).map(GeneratedBodies::tame);
    Arbitrary<String> words = Arbitraries.strings().withChars("abc :.-/0123[]()").ofMaxLength(30);
    Arbitrary<String> line = Arbitraries.oneOf(any, words, Arbitraries.of(TRAPS));
    return line.list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(lines -> String.join("\n", lines))
        .map(GeneratedBodies::harmless);
  }

  /** Without what changes a body's meaning or cannot be written: line ends, surrogates, NUL. */
  private static String tame(String text) {
    StringBuilder tame = new StringBuilder();
    text.codePoints()
        .filter(c -> c != '\n' && c != '\r' && c != 0 && c != '>' && c != '<')
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(tame::appendCodePoint);
    return tame.toString();
  }

  /** A mark at the start makes a notice of it on iOS, and blanks before a colon a name. */
  private static String harmless(String body) {
    return body.equals(GeneratedChat.withoutLeadingMarks(body)) ? body : "x" + body;
  }

  /** Rows with media, deleted messages and notices, as the platform prints them. */
  static Arbitrary<GeneratedRow> special(Style family, LocalDateTime at, String sender) {
    Optional<String> name = Optional.of(sender);
    if (family == Style.IOS) {
      String photo = "00000012-PHOTO-2024-03-13-09-05-00.jpg";
      return Arbitraries.of(
          row(at, name, "\u200E<attached: " + photo + ">", MessageKind.MEDIA, photo),
          row(at, name, "caption\n\u200E<attached: " + photo + ">", MessageKind.MEDIA, photo),
          row(at, name, "\u200Eimage omitted", MessageKind.MEDIA, null),
          row(at, name, "\u200EThis message was deleted.", MessageKind.DELETED, null),
          row(
              at,
              name,
              "\u200EMissed voice call, \u200ETap to call back",
              MessageKind.SYSTEM,
              null),
          row(
              at,
              name,
              "\u200ELocation: https://maps.google.com/?q=1,2",
              MessageKind.MESSAGE,
              null),
          row(at, name, "fine \u200E<This message was edited>", MessageKind.MESSAGE, null),
          row(at, Optional.empty(), "\u200EYou were added", MessageKind.SYSTEM, null));
    }
    String photo = "IMG-20240313-WA0001.jpg";
    Optional<String> nobody = family == Style.LEGACY ? name : Optional.empty();
    MessageKind notice = family == Style.LEGACY ? MessageKind.MESSAGE : MessageKind.SYSTEM;
    return Arbitraries.of(
        row(at, name, photo + " (file attached)", MessageKind.MEDIA, photo),
        row(at, name, photo + " (file attached)\na caption\n", MessageKind.MEDIA, photo),
        row(at, name, "\u200E" + photo + " (file attached)", MessageKind.MEDIA, photo),
        row(at, name, "<Media omitted>", MessageKind.MEDIA, null),
        row(at, name, "This message was deleted", MessageKind.DELETED, null),
        row(at, name, "null", MessageKind.MESSAGE, null),
        row(at, nobody, "You created group “Rome: 2024”", notice, null),
        row(at, nobody, "Boris left", notice, null));
  }

  private static GeneratedRow row(
      LocalDateTime at, Optional<String> sender, String body, MessageKind kind, String attachment) {
    boolean marked = attachment != null && body.startsWith("\u200E<");
    return new GeneratedRow(at, sender, body, kind, Optional.ofNullable(attachment), marked);
  }
}
