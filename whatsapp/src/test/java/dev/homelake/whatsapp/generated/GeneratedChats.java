package dev.homelake.whatsapp.generated;

import dev.homelake.whatsapp.ExportFormat.Encoding;
import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.MessageKind;
import dev.homelake.whatsapp.generated.GeneratedChat.Ends;
import dev.homelake.whatsapp.generated.GeneratedChat.LastEnd;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Chats of any people over any years in any writing. */
final class GeneratedChats {

  private static final List<String> ODD_NAMES =
      List.of(
          "Ada Lovelace",
          "\u202A+44\u00A020\u00A07946\u00A00000\u202C",
          "~\u202FBoris",
          "~\u00A0Chiara",
          "Ada - Work",
          "[Boris] (home)",
          "10:30 Club",
          "Deniz:Eva",
          "👩‍👧 Family 🎉",
          "שרה",
          "13/03/2024, 09:05 - Farid",
          "+49 1579\u20110000000",
          "A");

  private GeneratedChats() {}

  static Arbitrary<GeneratedChat> any() {
    return HeaderStyles.any().flatMap(GeneratedChats::in);
  }

  /** Chats in one way of writing headers. */
  static Arbitrary<GeneratedChat> in(HeaderStyle style) {
    Arbitrary<List<String>> names =
        names().set().ofMinSize(1).ofMaxSize(4).map(GeneratedChats::distinct);
    return names.flatMap(people -> rows(style, people)).flatMap(rows -> written(style, rows));
  }

  private static Arbitrary<GeneratedChat> written(HeaderStyle style, List<GeneratedRow> rows) {
    boolean ios = style.family() == Style.IOS;
    boolean openEnd = !rows.get(rows.size() - 1).body().endsWith("\n");
    return Combinators.combine(
            Arbitraries.of(Ends.LF, Ends.CRLF, ios ? Ends.CRLF_AROUND_LF : Ends.LF_AROUND_CRLF),
            Arbitraries.of(openEnd ? List.of(LastEnd.values()) : List.of(LastEnd.PRESENT)),
            Arbitraries.of(Encoding.class))
        .as((ends, last, encoding) -> new GeneratedChat(style, rows, ends, last, encoding));
  }

  private static List<String> distinct(Iterable<String> names) {
    LinkedHashSet<String> plain = new LinkedHashSet<>();
    List<String> distinct = new ArrayList<>();
    for (String name : names) {
      if (plain.add(GeneratedChat.plain(name))) {
        distinct.add(name);
      }
    }
    return distinct;
  }

  private static Arbitrary<String> names() {
    Arbitrary<String> random =
        Arbitraries.strings()
            .withChars("abcXYZ éßñжд中あ한ت़'-.")
            .ofMinLength(1)
            .ofMaxLength(30)
            .map(name -> "N" + name + "n");
    return Arbitraries.oneOf(Arbitraries.of(ODD_NAMES), random);
  }

  /**
   * Rows after two for each person that make the chat decidable: one date leaves no doubt which
   * number is the year, the other which is the day, and nobody occurs in one stretch alone.
   */
  private static Arbitrary<List<GeneratedRow>> rows(HeaderStyle style, List<String> people) {
    Arbitrary<LocalDateTime> times = times(style);
    Arbitrary<GeneratedRow> talk =
        Combinators.combine(times, Arbitraries.of(people), GeneratedBodies.text())
            .as((at, name, body) -> message(at, name, body));
    Arbitrary<GeneratedRow> special =
        Combinators.combine(times, Arbitraries.of(people))
            .as((at, name) -> GeneratedBodies.special(style.family(), at, name))
            .flatMap(rows -> rows);
    return Arbitraries.frequencyOf(Tuple.of(4, talk), Tuple.of(1, special))
        .list()
        .ofMaxSize(30)
        .map(
            rows -> {
              List<GeneratedRow> all = new ArrayList<>();
              for (String name : people) {
                all.add(message(LocalDate.of(2021, 3, 5).atTime(9, 5, 11), name, "hello"));
                all.add(message(LocalDate.of(2021, 3, 28).atTime(21, 30, 45), name, "again"));
              }
              all.addAll(rows);
              return all;
            });
  }

  private static GeneratedRow message(LocalDateTime at, String name, String body) {
    return new GeneratedRow(
        at, Optional.of(name), body, MessageKind.MESSAGE, Optional.empty(), false);
  }

  private static Arbitrary<LocalDateTime> times(HeaderStyle style) {
    int first = style.date().reaches(2009) ? 2009 : 2019;
    return Combinators.combine(
            Arbitraries.integers().between(0, 20 * 365), Arbitraries.integers().between(0, 86_399))
        .as(
            (day, second) ->
                LocalDate.of(first, 1, 1).plusDays(day).atStartOfDay().plusSeconds(second));
  }
}
