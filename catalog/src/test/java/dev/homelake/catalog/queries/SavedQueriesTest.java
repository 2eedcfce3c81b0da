package dev.homelake.catalog.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SavedQueriesTest {

  private static final Path FOLDER = Path.of("queries");

  @Test
  void everyFileIsAQuestionThatCanBeFound() throws IOException {
    assertThat(SavedQueries.all().stream().map(SavedQuery::name))
        .containsExactlyInAnyOrderElementsOf(names());
    for (String name : names()) {
      assertThat(SavedQueries.find(name).orElseThrow().name()).isEqualTo(name);
    }
    assertThat(SavedQueries.find("nonsense")).isEmpty();
  }

  @Test
  void keepsThoseOfAGroupTogether() {
    List<String> groups = new ArrayList<>();
    for (SavedQuery query : SavedQueries.all()) {
      if (groups.isEmpty() || !groups.get(groups.size() - 1).equals(query.group())) {
        groups.add(query.group());
      }
    }
    assertThat(groups).hasSameSizeAs(new LinkedHashSet<>(groups)).startsWith("Stories");
  }

  @Test
  void takesItsValuesInTheOrderOfItsQuestionMarks() {
    Asked asked =
        new Asked(
            LocalDate.parse("2023-01-01"),
            LocalDate.parse("2023-12-31"),
            Optional.of("Bob's \"Zoë\" ?"),
            MonthDay.of(2, 29));
    assertThat(SavedQueries.find("on-this-day").orElseThrow().values(asked))
        .containsExactly("2023-01-01", "2023-12-31", "Bob's \"Zoë\" ?", "Bob's \"Zoë\" ?", "02-29");
    Asked everything = new Asked(Asked.FIRST, Asked.LAST, Optional.empty(), MonthDay.of(1, 1));
    for (SavedQuery query : SavedQueries.all()) {
      assertThat(query.values(everything)).startsWith("0001-01-01", "9999-12-31", "", "");
    }
  }

  @Test
  void refusesWhatCannotBeAskedAbout() {
    LocalDate day = LocalDate.parse("2023-01-01");
    MonthDay any = MonthDay.of(1, 1);
    assertThatThrownBy(() -> new Asked(day, day.minusDays(1), Optional.empty(), any))
        .hasMessage("2022-12-31 is before 2023-01-01");
    assertThatThrownBy(() -> new Asked(day, day.plusYears(9000), Optional.empty(), any))
        .hasMessageContaining("1 to 9999");
    assertThatThrownBy(() -> new Asked(day, day, Optional.of(""), any))
        .hasMessageContaining("not empty");
  }

  /** What an emoji is stands in two files, for SQL cannot include another. */
  @Test
  void meansTheSameByAnEmojiEverywhere() throws IOException {
    assertThat(emoji("year-in-review")).isEqualTo(emoji("emoji-by-sender")).contains("1F1E6");
  }

  @Test
  void meansTheSameByAStreakEverywhere() throws IOException {
    assertThat(streaks("year-in-review")).isEqualTo(streaks("streaks"));
  }

  private static String streaks(String name) throws IOException {
    String sql = Files.readString(FOLDER.resolve(name + ".sql"));
    String end = "GROUP BY chat, run";
    return sql.substring(sql.indexOf("days AS ("), sql.indexOf(end) + end.length());
  }

  private static String emoji(String name) throws IOException {
    String sql = Files.readString(FOLDER.resolve(name + ".sql"));
    int begin = sql.indexOf("regexp_extract_all(");
    return sql.substring(begin, sql.indexOf("AS emoji", begin));
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("[.]sql$", ""))
          .sorted()
          .toList();
    }
  }
}
