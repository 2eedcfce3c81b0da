package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.homelake.silver.JobArguments.Writing;
import dev.homelake.silver.store.Prefix;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobArgumentsTest {

  @Test
  void refusesPlacesAndNamesThatCannotBeUsedWithAllOtherMistakes() {
    assertThatThrownBy(
            () ->
                JobArguments.parse(
                    List.of(
                        "--bronze /a --silver /b --state gs://x/y --database My-DB --mode fast"
                            .split(" "))))
        .isInstanceOf(ArgumentsException.class)
        .hasMessageContainingAll(
            "UNSUPPORTED_PLACE: --state gs://x/y/", "--database: 'My-DB' is no database", "'fast'");
  }

  @Test
  void spellsPlacesOfS3AsReadersDo() {
    JobArguments arguments =
        JobArguments.parse(
            List.of("--bronze s3a://b/c --silver s3a://b/d --state s3a://b/e/".split(" ")));
    assertThat(arguments.silver().uri()).isEqualTo("s3://b/d/");
    assertThat(arguments.bronze().uri()).isEqualTo("s3://b/c/");
    assertThat(arguments.state().uri()).isEqualTo("s3://b/e/");
  }

  @Test
  void derivesEveryPlaceFromTheBucket() {
    JobArguments arguments = parse("--bucket", "my-lake");

    assertThat(arguments.bronze()).isEqualTo(new Prefix("s3://my-lake/bronze/whatsapp/"));
    assertThat(arguments.silver()).isEqualTo(new Prefix("s3://my-lake/silver/whatsapp/"));
    assertThat(arguments.state()).isEqualTo(new Prefix("s3://my-lake/state/whatsapp/"));
    assertThat(arguments.mode()).isEqualTo(Mode.INCREMENTAL);
    assertThat(arguments.writing()).isEqualTo(Writing.YES);
    assertThat(arguments.database()).isEmpty();
    assertThat(arguments.startDate()).isEmpty();
  }

  @Test
  void readsEveryArgument() {
    JobArguments arguments =
        parse(
            "--bronze /a --silver s3://b/c --state file:///d/ --mode incremental --database lake"
                .concat(" --start-date 2024-01-01 --end-date 2024-01-01 --dry-run true")
                .split(" "));

    assertThat(arguments)
        .isEqualTo(
            new JobArguments(
                new Prefix("file:///a/"),
                new Prefix("s3://b/c/"),
                new Prefix("file:///d/"),
                Optional.of("lake"),
                Mode.INCREMENTAL,
                Optional.of(LocalDate.of(2024, 1, 1)),
                Optional.of(LocalDate.of(2024, 1, 1)),
                Writing.DRY_RUN));
  }

  @Test
  void givenPlacesWinOverTheBucket() {
    assertThat(parse("--bucket", "my-lake", "--bronze", "/in").bronze().uri())
        .isEqualTo("file:///in/");
  }

  @Test
  void ignoresWhatGluePasses() {
    JobArguments arguments =
        parse(
            "--JOB_NAME whatsapp-silver --TempDir s3://t/ --class a.B --enable-metrics --bucket"
                .concat(" my-lake --job-bookmark-option job-bookmark-disable --extra-jars s3://x")
                .concat(" --enable-glue-datacatalog true --job-language scala --JOB_RUN_ID jr_1")
                .split(" "));

    assertThat(arguments.bronze().uri()).startsWith("s3://my-lake/");
  }

  @Test
  void reportsAllMistakesTogether() {
    ArgumentsException refused =
        catchThrowableOfType(
            ArgumentsException.class,
            () ->
                parse(
                    "stray --bukket b --mode fast --start-date 1/2/2024 --dry-run maybe --database"
                        .split(" ")));

    assertThat(refused.mistakes())
        .anySatisfy(m -> assertThat(m).contains("'stray'"))
        .anySatisfy(m -> assertThat(m).contains("--bukket is unknown", "--bucket", "--end-date"))
        .anySatisfy(m -> assertThat(m).contains("'fast' is neither incremental nor full"))
        .anySatisfy(m -> assertThat(m).contains("'1/2/2024' is no date"))
        .anySatisfy(m -> assertThat(m).contains("--dry-run: 'maybe'"))
        .anySatisfy(m -> assertThat(m).contains("--database has no value"))
        .anySatisfy(m -> assertThat(m).contains("--bronze is missing"))
        .hasSize(9);
    assertThat(refused).hasMessageContaining("stray").hasMessageContaining("--state is missing");
  }

  @Test
  void refusesARangeThatEndsBeforeItStarts() {
    assertThatThrownBy(
            () ->
                parse("--bucket my-lake --start-date 2024-02-01 --end-date 2024-01-31".split(" ")))
        .hasMessageContaining("--start-date 2024-02-01 is after --end-date 2024-01-31");
  }

  @Test
  void refusesARangeOfAFullRun() {
    assertThatThrownBy(
            () -> parse("--bucket", "my-lake", "--mode", "full", "--end-date", "2024-01-31"))
        .hasMessageContaining("--mode full rebuilds all dates");
  }

  @Test
  void refusesPlacesThatLieInEachOther() {
    ArgumentsException refused =
        catchThrowableOfType(
            ArgumentsException.class,
            () -> parse("--bronze /a/b --silver /a --state /a/date=2024-01-01/s".split(" ")));

    assertThat(refused.mistakes())
        .containsExactly(
            "PLACES_OVERLAP: --bronze /a/b and --silver /a must not lie in each other;"
                + " give places side by side",
            "PLACES_OVERLAP: --silver /a and --state /a/date=2024-01-01/s must not lie in each"
                + " other; give places side by side");
    assertThatThrownBy(() -> parse("--bucket", "lake", "--silver", "s3://lake/bronze/whatsapp/x"))
        .hasMessageContaining("PLACES_OVERLAP: --bronze s3://lake/bronze/whatsapp/ and --silver");
  }

  @Test
  void refusesAnArgumentGivenTwice() {
    assertThatThrownBy(() -> parse("--bucket", "my-lake", "--bucket", "other"))
        .hasMessageContaining("--bucket is given twice");
  }

  private static JobArguments parse(String... words) {
    return JobArguments.parse(List.of(words));
  }
}
