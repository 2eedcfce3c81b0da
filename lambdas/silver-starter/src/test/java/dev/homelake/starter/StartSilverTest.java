package dev.homelake.starter;

import static dev.homelake.starter.MadeLake.certain;
import static dev.homelake.starter.MadeLake.guessed;
import static dev.homelake.starter.MadeLake.noExport;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.starter.Outcome.Verdict;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartSilverTest {

  private static final String ANA = "WhatsApp Chat with Ana.txt";
  private static final String BO = "WhatsApp Chat with Bo.txt";
  private static final String MARCH =
      """
      13/03/2024, 09:41 - Ana: Hello
      15/03/2024, 09:42 - Me: Hi
      """;

  /** The second of January, or the first of February. */
  private static final String JANUARY =
      """
      02/01/2024, 10:00 - Ana: Hi
      02/01/2024, 10:01 - Me: Happy new year
      """;

  private final MadeLake lake = new MadeLake();
  private final RememberedRuns runs = new RememberedRuns();

  @Test
  void startsNothingInAnEmptyLake() throws IOException {
    assertThat(check()).isEqualTo(Verdict.UP_TO_DATE);
    assertThat(runs.started).isEmpty();
  }

  @Test
  void startsNothingWhereTheTableIsMadeOfWhatIsThere() throws IOException {
    lake.put(ANA, MARCH).put("shopping.txt", "milk").made(anaInMarch(), noExport());

    assertThat(check()).isEqualTo(Verdict.UP_TO_DATE);
    assertThat(runs.started).isEmpty();
  }

  @Test
  void leavesItToTheFirstRunWhatToDo() throws IOException {
    lake.put(ANA, MARCH);

    assertThat(check()).isEqualTo(Verdict.STARTED);
    assertThat(runs.started).containsExactly(Optional.empty());
  }

  @Test
  void givesTheDatesOfANewExport() throws IOException {
    lake.put(BO, "").made(noExport()).put(ANA, MARCH);

    Outcome outcome = useCase().check();

    assertThat(outcome.verdict()).isEqualTo(Verdict.STARTED);
    assertThat(outcome.changes().unread()).hasSize(1);
    assertThat(outcome.runId()).contains("jr_1");
    assertThat(runs.started).containsExactly(window("2024-03-13", "2024-03-15"));
  }

  @Test
  void givesTheDatesOfAnExportThatIsGone() throws IOException {
    lake.put(ANA, MARCH).put(BO, MARCH).made(anaInMarch(), certain("Bo", "2023-01-31")).remove(BO);

    assertThat(check()).isEqualTo(Verdict.STARTED);
    assertThat(runs.started).containsExactly(window("2023-01-31", "2023-01-31"));
  }

  @Test
  void givesTheDatesThatAChangedExportHadAndHas() throws IOException {
    lake.put(ANA, MARCH).made(anaInMarch()).put(ANA, MARCH + "20/04/2024, 08:00 - Ana: Spring!\n");

    Outcome outcome = useCase().check();

    assertThat(outcome.changes().unread()).hasSize(1);
    assertThat(outcome.changes().gone()).hasSize(1);
    assertThat(runs.started).containsExactly(window("2024-03-13", "2024-04-20"));
  }

  @Test
  void leavesTheDatesToTheJobWhereOthersLieAmongThem() throws IOException {
    lake.put(BO, MARCH).made(certain("Bo", "2024-03-14")).put(ANA, MARCH);

    assertThat(check()).isEqualTo(Verdict.STARTED);
    assertThat(runs.started).containsExactly(Optional.empty());
  }

  @Test
  void mindsNoOtherChatOnTheSameDatesOrBesideThem() throws IOException {
    lake.put(BO, MARCH)
        .made(certain("Bo", "2024-03-12", "2024-03-13", "2024-03-16"))
        .put(ANA, MARCH);

    check();
    assertThat(runs.started).containsExactly(window("2024-03-13", "2024-03-15"));
  }

  @Test
  void leavesTheDatesToTheJobWhereAnExportMayTeachAnother() throws IOException {
    lake.put("WhatsApp Chat with Ana (1).txt", JANUARY)
        .made(guessed("Ana", "2024-01-02"))
        .put(ANA, MARCH);

    check();
    assertThat(runs.started).containsExactly(Optional.empty());
  }

  @Test
  void leavesTheDatesToTheJobWhereTheNewOnesAreAGuess() throws IOException {
    lake.put(BO, "").made(noExport()).put(ANA, JANUARY);

    check();
    assertThat(runs.started).containsExactly(Optional.empty());

    // The same day, and no doubt about it.
    lake.put(ANA, JANUARY.replace("02/01/2024", "2024-01-02"));
    check();
    assertThat(runs.started).last().isEqualTo(window("2024-01-02", "2024-01-02"));
  }

  @Test
  void mindsNoGuessInAnotherChat() throws IOException {
    lake.put(BO, MARCH).made(guessed("Bo", "2024-01-02")).put(ANA, MARCH);

    check();
    assertThat(runs.started).containsExactly(window("2024-03-13", "2024-03-15"));
  }

  @Test
  void readsNoMoreThanItMay() throws IOException {
    lake.put(BO, "").made(noExport()).put(ANA, MARCH);
    int reads = lake.bucket.reads();

    new StartSilver(lake.bucket, runs, MARCH.length() - 1).check();

    assertThat(runs.started).containsExactly(Optional.empty());
    assertThat(lake.bucket.reads() - reads).as("index and manifest").isEqualTo(2);
  }

  @Test
  void startsARunThoughAnExportCannotBeRead() throws IOException {
    lake.put(BO, "").made(noExport()).put(ANA, MARCH);
    StartSilver useCase = new StartSilver(new UnreadableBucket(lake.bucket, ANA), runs);

    Outcome outcome = useCase.check();

    assertThat(outcome.verdict()).isEqualTo(Verdict.STARTED);
    assertThat(outcome.failure()).get().isInstanceOf(IOException.class);
    assertThat(runs.started).containsExactly(Optional.empty());
  }

  @Test
  void startsARunForAFileThatIsNoExportSoThatItIsRemembered() throws IOException {
    lake.put(ANA, MARCH).made(anaInMarch()).put("shopping.txt", "milk");

    assertThat(check()).isEqualTo(Verdict.STARTED);
    assertThat(runs.started).containsExactly(Optional.empty());
  }

  @Test
  void letsTheNextRunFinishWhatOneLeft() throws IOException {
    lake.put(ANA, MARCH).made(anaInMarch()).unfinished();

    assertThat(check()).isEqualTo(Verdict.STARTED);
    assertThat(runs.started).containsExactly(Optional.empty());
  }

  @Test
  void saysThatARunIsAtWork() throws IOException {
    lake.put(BO, "").made(noExport()).put(ANA, MARCH);
    runs.isBusy = true;

    assertThat(check()).isEqualTo(Verdict.BUSY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"version\":3,\"of\":\"s3://lake/bronze/whatsapp/ > s3://lake/silver/whatsapp/\",\"files\":[{\"key\":\"a",
        "{\"version\":4,\"of\":\"s3://lake/bronze/whatsapp/ > s3://lake/silver/whatsapp/\",\"files\":[]}",
        "{\"version\":3,\"of\":\"s3://lake/bronze/whatsapp/ > s3://lake/silver/whatsapp/\"}",
        "{\"version\":3,\"files\":[{\"key\":\"a.txt\"}]}",
        "{\"version\":3,\"of\":\"s3://lake/bronze/whatsapp/ > s3://other/silver/whatsapp/\",\"files\":[]}",
        "{\"version\":3,\"files\":[{\"key\":\"a.txt\",\"version\":\"1\",\"bytes\":1,\"chat\":\"A\","
            + "\"certainty\":\"CERTAIN\",\"dates\":\"!\"}]}"
      })
  void leavesEverythingToTheJobWhereTheIndexTellsNothing(String index) throws IOException {
    lake.put(ANA, MARCH).made(anaInMarch()).index(index);

    assertThat(check()).isEqualTo(Verdict.STARTED);
    assertThat(runs.started).containsExactly(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.pdf", "year=2024/", ".hidden/chat.txt", "year=2024/.chat.txt"})
  void mindsNothingThatTheJobDoesNotRead(String name) throws IOException {
    lake.put(ANA, MARCH).made(anaInMarch()).put(name, MARCH);

    assertThat(check()).isEqualTo(Verdict.UP_TO_DATE);
  }

  @Test
  void takesNamesInCapitalsAsTheJobDoes() throws IOException {
    lake.put(ANA, MARCH).made(anaInMarch()).put("CHAT.TXT", MARCH);

    assertThat(check()).isEqualTo(Verdict.STARTED);
  }

  private Verdict check() throws IOException {
    return useCase().check().verdict();
  }

  private StartSilver useCase() {
    return new StartSilver(lake.bucket, runs);
  }

  private static String anaInMarch() {
    return certain("Ana", "2024-03-13", "2024-03-15");
  }

  private static Optional<DateWindow> window(String first, String last) {
    return Optional.of(new DateWindow(LocalDate.parse(first), LocalDate.parse(last)));
  }
}
