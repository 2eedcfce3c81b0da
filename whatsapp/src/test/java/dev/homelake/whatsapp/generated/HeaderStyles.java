package dev.homelake.whatsapp.generated;

import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.generated.DateStyle.Padding;
import dev.homelake.whatsapp.generated.DateStyle.Year;
import dev.homelake.whatsapp.generated.HeaderStyle.First;
import dev.homelake.whatsapp.generated.PeriodStyle.Place;
import dev.homelake.whatsapp.generated.TimeStyle.Seconds;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** All ways to write headers that the parser promises to read. */
final class HeaderStyles {

  private static final List<String> BETWEEN =
      List.of(
          ", ", " ", "، ", " à ", " klo ", " kl. ", " às ", " a las ", ", à ", ",\u00A0", "\u202F",
          ",  ");

  private HeaderStyles() {}

  static Arbitrary<HeaderStyle> any() {
    return Arbitraries.of(Style.class).flatMap(HeaderStyles::of);
  }

  private static Arbitrary<HeaderStyle> of(Style family) {
    Arbitrary<First> first =
        family == Style.LEGACY
            ? Arbitraries.just(First.DATE)
            : Arbitraries.frequency(Tuple.of(4, First.DATE), Tuple.of(1, First.TIME));
    return first.flatMap(order -> of(family, order));
  }

  private static Arbitrary<HeaderStyle> of(Style family, First first) {
    return Combinators.combine(
            dates(first),
            Arbitraries.of(first == First.DATE ? BETWEEN : List.of(", ", "، ")),
            times(family, first),
            Arbitraries.of((int) '0', 0x660, 0x6F0, 0x966, 0x9E6),
            Arbitraries.of("", "\u200E", "\u200F", "\u202B", "\u2068"))
        .as(
            (date, between, time, zero, mark) ->
                new HeaderStyle(family, first, date, between, time, zero, mark))
        .filter(HeaderStyles::exists);
  }

  private static Arbitrary<DateStyle> dates(First first) {
    List<String> ends = first == First.DATE ? List.of("", ".", " г.", " BE") : List.of("");
    return Combinators.combine(
            Arbitraries.of(DateOrder.class),
            Arbitraries.of("/", ".", "-", ". ", " "),
            Arbitraries.of(Year.class),
            Arbitraries.of(Padding.class),
            Arbitraries.of(ends))
        .as(DateStyle::new)
        .filter(date -> !date.separator().equals(" ") || date.year() != Year.SHORT)
        .filter(date -> !date.end().equals(".") || date.separator().startsWith("."))
        .filter(date -> !date.end().equals(" BE") || date.year() == Year.BUDDHIST);
  }

  private static Arbitrary<TimeStyle> times(Style family, First first) {
    List<String> separators = first == First.DATE ? List.of(":", ".", " h ") : List.of(":");
    Stream<PeriodStyle> periods =
        Stream.concat(Stream.of(PeriodStyle.NONE), PeriodStyle.ALL.stream());
    List<PeriodStyle> usable =
        periods.filter(p -> first == First.DATE || p.place() != Place.BEFORE).toList();
    List<Seconds> seconds =
        switch (family) {
          case ANDROID -> List.of(Seconds.LEFT_OUT);
          case IOS ->
              first == First.DATE
                  ? List.of(Seconds.PRINTED)
                  : List.of(Seconds.PRINTED, Seconds.LEFT_OUT);
          case LEGACY -> List.of(Seconds.PRINTED, Seconds.LEFT_OUT);
        };
    return Combinators.combine(
            Arbitraries.of(separators),
            Arbitraries.of(seconds),
            Arbitraries.of(Padding.class),
            Arbitraries.oneOf(Arbitraries.just(PeriodStyle.NONE), Arbitraries.of(usable)))
        .as(TimeStyle::new);
  }

  /** Leaves out what no phone writes. */
  private static boolean exists(HeaderStyle style) {
    boolean words = style.between().matches(".*[a-zà].*") || !style.date().end().isEmpty();
    boolean before = style.time().period().place() == Place.BEFORE;
    boolean latinEra = style.date().year() == Year.REIWA && style.zero() != '0';
    return !(words && before) && !latinEra;
  }
}
