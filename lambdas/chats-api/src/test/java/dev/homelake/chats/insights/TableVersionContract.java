package dev.homelake.chats.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.chats.queries.SavedQuestion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link TableVersion} promises. */
public abstract class TableVersionContract {

  /** As the job leaves it. */
  private static final String AT_REST =
      """
      {"version":1,"run":"%s","unfinished":[],"written":[
      {"date":"2013-09-14","messages":9,"bytes":3441}
      ],"dropped":[]}
      """;

  private static final String FIRST = AT_REST.formatted("20240312T210533.123Z");
  private static final String SECOND = AT_REST.formatted("20240312T210533.124Z");

  /** The version of a table whose job has written this manifest now, or none. */
  protected abstract TableVersion after(Optional<String> manifest) throws Exception;

  @Test
  void isTheSameUntilTheJobHasWritten() throws Exception {
    TableVersion table = after(Optional.of(FIRST));
    Optional<String> first = table.current();

    assertThat(first).isPresent();
    assertThat(table.current()).isEqualTo(first);
    assertThat(after(Optional.of(SECOND)).current()).isPresent().isNotEqualTo(first);
  }

  @Test
  void canStandInAQuestion() throws Exception {
    assertThat(after(Optional.of(FIRST)).current())
        .hasValueSatisfying(version -> assertThat(SavedQuestion.isVersion(version)).isTrue());
  }

  @Test
  void isUnknownWhileTheJobIsAtWorkAndAfterItWasKilled() throws Exception {
    for (String unfinished : new String[] {"[\"2013-09-14\"]", "\"all\""}) {
      String begun = FIRST.replace("\"unfinished\":[]", "\"unfinished\":" + unfinished);
      assertThat(after(Optional.of(begun)).current()).as(unfinished).isEmpty();
    }
  }

  @Test
  void isUnknownWhereThereIsNoManifestOrAnotherThing() throws Exception {
    assertThat(after(Optional.empty()).current()).isEmpty();
    assertThat(after(Optional.of("")).current()).isEmpty();
    assertThat(after(Optional.of("[]")).current()).isEmpty();
  }
}
