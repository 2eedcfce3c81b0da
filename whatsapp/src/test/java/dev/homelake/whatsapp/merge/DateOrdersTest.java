package dev.homelake.whatsapp.merge;

import static dev.homelake.whatsapp.DateOrder.DAY_MONTH_YEAR;
import static dev.homelake.whatsapp.DateOrder.MONTH_DAY_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.DateOrderEvidence.Kind;
import dev.homelake.whatsapp.ExportFormat;
import dev.homelake.whatsapp.ExportFormat.Encoding;
import dev.homelake.whatsapp.ExportFormat.LineEnds;
import dev.homelake.whatsapp.ExportFormat.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateOrdersTest {

  private static final ExportFormat GUESSED =
      format("MM/dd/yyyy, HH:mm - ", MONTH_DAY_YEAR, Certainty.GUESS, Kind.HABIT);
  private static final ExportFormat PROVEN =
      format("dd/MM/yyyy, HH:mm - ", DAY_MONTH_YEAR, Certainty.CERTAIN, Kind.VALUES);

  @Test
  void givesAGuessTheOrderThatAnotherExportProves() {
    List<DateOrderEvidence> agreed = DateOrders.agree(List.of(GUESSED, PROVEN));

    assertThat(agreed.get(0))
        .isEqualTo(
            new DateOrderEvidence(DAY_MONTH_YEAR, Certainty.STRONG, Kind.OTHER_EXPORT, 1, 0));
    assertThat(agreed.get(1)).isEqualTo(PROVEN.dateOrder());
  }

  @Test
  void leavesMeasuredOrdersAlone() {
    ExportFormat measured = monthFirst("HH:mm", Certainty.STRONG, Kind.CHANGE_FREQUENCY);

    assertThat(DateOrders.agree(List.of(measured, PROVEN)).get(0)).isEqualTo(measured.dateOrder());
  }

  @Test
  void doesNotLearnFromOtherSeparators() {
    ExportFormat dotted =
        format("dd.MM.yyyy, HH:mm - ", DAY_MONTH_YEAR, Certainty.CERTAIN, Kind.VALUES);

    assertThat(DateOrders.agree(List.of(GUESSED, dotted)).get(0)).isEqualTo(GUESSED.dateOrder());
  }

  @Test
  void doesNotLearnFromAYearOfOtherLengthOrPlace() {
    ExportFormat shortYear =
        format("dd/MM/yy, HH:mm - ", DAY_MONTH_YEAR, Certainty.CERTAIN, Kind.VALUES);
    ExportFormat yearFirst =
        format("yyyy/MM/dd, HH:mm - ", DateOrder.YEAR_MONTH_DAY, Certainty.CERTAIN, Kind.VALUES);

    assertThat(DateOrders.agree(List.of(GUESSED, shortYear, yearFirst)).get(0))
        .isEqualTo(GUESSED.dateOrder());
  }

  @Test
  void prefersTheExportWhoseWholeHeaderIsAlike() {
    assertThat(guessBetween(monthFirst("h:mm a", Certainty.CERTAIN, Kind.VALUES), PROVEN).order())
        .isEqualTo(DAY_MONTH_YEAR);
  }

  @Test
  void prefersProofToMeasurement() {
    assertThat(guessBetween(monthFirst("HH:mm", Certainty.STRONG, Kind.TIME_ORDER), PROVEN).order())
        .isEqualTo(DAY_MONTH_YEAR);
  }

  @Test
  void keepsTheGuessWhereProofsContradictEachOther() {
    assertThat(guessBetween(monthFirst("HH:mm", Certainty.CERTAIN, Kind.VALUES), PROVEN))
        .isEqualTo(GUESSED.dateOrder());
  }

  @Test
  void doesNotLearnFromOtherGuesses() {
    ExportFormat otherGuess =
        format("dd/MM/yyyy, HH:mm - ", DAY_MONTH_YEAR, Certainty.GUESS, Kind.HABIT);

    assertThat(DateOrders.agree(List.of(GUESSED, otherGuess)))
        .containsExactly(GUESSED.dateOrder(), otherGuess.dateOrder());
  }

  /** What becomes of the guess among two exports that know more. */
  private static DateOrderEvidence guessBetween(ExportFormat one, ExportFormat other) {
    return DateOrders.agree(List.of(one, GUESSED, other)).get(1);
  }

  private static ExportFormat monthFirst(String clock, Certainty certainty, Kind kind) {
    return format("MM/dd/yyyy, " + clock + " - ", MONTH_DAY_YEAR, certainty, kind);
  }

  private static ExportFormat format(
      String pattern, DateOrder order, Certainty certainty, Kind kind) {
    return new ExportFormat(
        Style.ANDROID,
        pattern,
        new DateOrderEvidence(order, certainty, kind, 9, 0),
        false,
        LineEnds.LF,
        Encoding.UTF_8);
  }
}
