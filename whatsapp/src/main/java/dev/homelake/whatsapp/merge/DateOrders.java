package dev.homelake.whatsapp.merge;

import static java.util.Comparator.comparing;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.DateOrderEvidence.Kind;
import dev.homelake.whatsapp.ExportFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets exports of one chat settle the order of day and month among each other: one phone prints all
 * its exports alike, and a long export proves what a short one can only guess. Thread-safe.
 */
public final class DateOrders {

  private static final Pattern DATE = Pattern.compile("[dMy].*[dMy]", Pattern.DOTALL);
  private static final Pattern LETTERS = Pattern.compile("y{3,}|[dMy]+");

  private DateOrders() {}

  /**
   * The date orders to read these exports of one chat with, in the order of {@code formats}.
   *
   * <p>Only guesses change. A guess gives way to the best evidence among the exports whose whole
   * header is spelled alike, else among those whose dates have the same separators and as long a
   * year. If equally good evidence speaks for two orders (the phone's language was changed), the
   * guess stays.
   */
  public static List<DateOrderEvidence> agree(List<ExportFormat> formats) {
    return formats.stream().map(format -> agree(format, formats)).toList();
  }

  /**
   * The same accepted exports of one chat, in the same order, each with its dates read as {@link
   * #agree} says. Nothing is read for that.
   */
  public static List<ChatExport> settle(List<ChatExport> exports) {
    List<DateOrderEvidence> agreed = agree(exports.stream().map(ChatExport::format).toList());
    List<ChatExport> settled = new ArrayList<>();
    for (int i = 0; i < exports.size(); i++) {
      ChatExport export = exports.get(i);
      boolean learnt = agreed.get(i).kind() == Kind.OTHER_EXPORT;
      settled.add(learnt ? export.withDateOrder(agreed.get(i).order(), Kind.OTHER_EXPORT) : export);
    }
    return settled;
  }

  private static DateOrderEvidence agree(ExportFormat format, List<ExportFormat> formats) {
    if (format.dateOrder().certainty() != Certainty.GUESS) {
      return format.dateOrder();
    }
    String header = headerShape(format);
    String date = dateShape(format);
    return best(formats.stream().filter(other -> headerShape(other).equals(header)))
        .or(() -> best(formats.stream().filter(other -> dateShape(other).equals(date))))
        .orElse(format.dateOrder());
  }

  private static Optional<DateOrderEvidence> best(Stream<ExportFormat> alike) {
    List<DateOrderEvidence> proven =
        alike
            .map(ExportFormat::dateOrder)
            .filter(evidence -> evidence.certainty() != Certainty.GUESS)
            .sorted(comparing(DateOrderEvidence::certainty))
            .toList();
    if (proven.isEmpty()) {
      return Optional.empty();
    }
    DateOrderEvidence first = proven.get(0);
    List<DateOrderEvidence> equallyGood =
        proven.stream().filter(other -> other.certainty() == first.certainty()).toList();
    Set<DateOrder> orders = EnumSet.noneOf(DateOrder.class);
    equallyGood.forEach(evidence -> orders.add(evidence.order()));
    return orders.size() > 1
        ? Optional.empty()
        : Optional.of(
            new DateOrderEvidence(
                first.order(), Certainty.STRONG, Kind.OTHER_EXPORT, equallyGood.size(), 0));
  }

  /** The header without what the guess is about: which number is the day, which the month. */
  private static String headerShape(ExportFormat format) {
    return format.style() + " " + neutral(format.pattern());
  }

  private static String dateShape(ExportFormat format) {
    Matcher date = DATE.matcher(format.pattern());
    return date.find() ? neutral(date.group()) : format.pattern();
  }

  private static String neutral(String pattern) {
    return LETTERS
        .matcher(pattern)
        .replaceAll(number -> number.group().length() > 2 ? "year" : "number");
  }
}
