package dev.homelake.chats.queries;

import static dev.homelake.chats.queries.SampleMessages.MONDAY;
import static dev.homelake.chats.queries.SampleMessages.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.chats.queries.MessageQueryException.Code;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.athena.model.AthenaException;
import software.amazon.awssdk.services.athena.model.InvalidRequestException;
import software.amazon.awssdk.services.athena.model.QueryExecutionState;
import software.amazon.awssdk.services.athena.model.QueryExecutionStatus;
import software.amazon.awssdk.services.athena.model.StartQueryExecutionRequest;
import software.amazon.awssdk.services.athena.model.TooManyRequestsException;

/** The contract, with DuckDB in the place of Athena's engine; and what only Athena does. */
class AthenaMessagesTest extends MessageQueriesContract {

  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(25), Duration.ofMillis(100), Duration.ofSeconds(1));

  private final List<FakeAthena> made = new ArrayList<>();
  private final PassingTime time = new PassingTime();

  @Override
  protected MessageQueries over(List<MessageRow> rows) throws SQLException {
    FakeAthena athena = new FakeAthena(rows);
    made.add(athena);
    return new AthenaMessages(new AthenaQueries(athena, "lake", "reading", PATIENCE, time));
  }

  @AfterEach
  void close() {
    made.forEach(FakeAthena::close);
  }

  @Test
  void asksInTheWorkgroupWithTheInputBesideTheSql() throws Exception {
    over(List.of())
        .page(
            new MessageQuery(
                Optional.of(MONDAY),
                Optional.of(TUESDAY),
                Optional.of("Bob's; DROP"),
                Optional.empty(),
                Optional.of("Ha'ha"),
                5,
                Optional.empty()));

    StartQueryExecutionRequest asked = athena().started().get(0);
    assertThat(asked.workGroup()).isEqualTo("reading");
    assertThat(asked.queryExecutionContext().database()).isEqualTo("lake");
    assertThat(asked.queryString()).doesNotContain("Bob", "ha'ha", "2024").endsWith(" LIMIT 6");
    assertThat(asked.executionParameters())
        .containsExactly("'2024-03-11'", "'2024-03-12'", "'Bob''s; DROP'", "'%ha''ha%'");
  }

  @Test
  void sendsNoParametersWhereThereAreNone() throws Exception {
    over(List.of()).page(all());

    assertThat(athena().started().get(0).hasExecutionParameters()).isFalse();
  }

  @Test
  void letsAthenaRememberAnswersAboutAVersionOfTheTable() throws Exception {
    over(List.of()).answer(newest("Zoë", Optional.of("abc-2")));

    StartQueryExecutionRequest asked = athena().started().get(0);
    assertThat(asked.queryString())
        .matches("(?s)-- silver abc-2, values [0-9a-f]{64}\nSELECT.*")
        .doesNotContain("Zoë");
    over(List.of()).answer(newest("Bob", Optional.of("abc-2")));
    assertThat(athena().started().get(0).queryString()).isNotEqualTo(asked.queryString());
    assertThat(asked.resultReuseConfiguration().resultReuseByAgeConfiguration().enabled()).isTrue();
    assertThat(asked.executionParameters()).containsExactly("'Zoë'", "'Zoë'");
  }

  @Test
  void waitsNoLongerThanWhoeverAsks() throws Exception {
    MessageQueries queries = over(List.of());
    for (int i = 0; i < 100; i++) {
      athena().say(FakeAthena.state(QueryExecutionState.RUNNING));
    }

    assertThatThrownBy(
            () ->
                queries.answer(
                    SavedQuestion.newest(
                        Optional.empty(), Optional.empty(), Duration.ofSeconds(3))))
        .hasMessageContaining("CHATS_TIMEOUT");
    assertThat(Duration.ofNanos(time.nanoTime())).isLessThanOrEqualTo(Duration.ofSeconds(3));
    assertThat(athena().stopped()).hasSize(1);
  }

  private static SavedQuestion newest(String chat, Optional<String> version) {
    return SavedQuestion.newest(Optional.of(chat), version, Duration.ofSeconds(20));
  }

  @Test
  void letsAthenaRememberNothingWhereTheVersionIsUnknown() throws Exception {
    over(List.of()).answer(newest("Zoë", Optional.empty()));

    assertThat(athena().started().get(0).resultReuseConfiguration()).isNull();
  }

  @Test
  void looksLessAndLessOften() throws Exception {
    MessageQueries queries = over(List.of());
    for (int i = 0; i < 10; i++) {
      athena().say(FakeAthena.state(QueryExecutionState.RUNNING));
    }

    queries.page(all());

    assertThat(time.pauses)
        .startsWith(Duration.ofMillis(100), Duration.ofMillis(150), Duration.ofMillis(225))
        .endsWith(Duration.ofSeconds(1), Duration.ofSeconds(1))
        .hasSize(10);
  }

  @Test
  void stopsAQueryThatTakesTooLong() throws Exception {
    MessageQueries queries = over(List.of());
    for (int i = 0; i < 100; i++) {
      athena().say(FakeAthena.state(QueryExecutionState.RUNNING));
    }

    assertFails(queries, Code.CHATS_TIMEOUT);
    assertThat(athena().stopped()).containsExactly("query-1");
    assertThat(time.now).isLessThanOrEqualTo(PATIENCE.longest().toNanos());
  }

  @Test
  void stopsAQueryWhoseWaitIsInterrupted() throws Exception {
    MessageQueries queries = over(List.of());
    time.interrupting = true;

    assertFails(queries, Code.CHATS_CANCELLED);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(athena().stopped()).containsExactly("query-1");
  }

  @Test
  void tellsApartHowAQueryFails() throws Exception {
    assertFailure(
        failed("TABLE_NOT_FOUND: line 1:15: Table 'x' does not exist", 2, false),
        Code.CHATS_TABLE_MISSING);
    assertFailure(
        failed("SCHEMA_NOT_FOUND: Schema 'lake' does not exist", 2, false),
        Code.CHATS_TABLE_MISSING);
    assertFailure(
        failed("PERMISSION_DENIED: Access Denied (Service: S3)", 2, false),
        Code.CHATS_ACCESS_DENIED);
    assertFailure(
        failed("COLUMN_NOT_FOUND: Column 'x' cannot be resolved", 2, false), Code.CHATS_REFUSED);
    assertFailure(failed("HIVE_CANNOT_OPEN_SPLIT: Error opening file", 1, true), Code.CHATS_FAILED);
    assertFailure(failed("INTERNAL_ERROR", 1, false), Code.CHATS_FAILED);
    assertFailure(failed(null, null, null), Code.CHATS_FAILED);
    assertFailure(
        QueryExecutionStatus.builder()
            .state(QueryExecutionState.CANCELLED)
            .stateChangeReason("Query cancelled! : Bytes scanned limit was exceeded")
            .build(),
        Code.CHATS_TOO_MUCH_DATA);
    assertFailure(FakeAthena.state(QueryExecutionState.CANCELLED), Code.CHATS_CANCELLED);
  }

  @Test
  void tellsApartHowARequestFails() {
    assertCode(TooManyRequestsException.builder().message("slow").build(), Code.CHATS_BUSY);
    assertCode(InvalidRequestException.builder().message("no").build(), Code.CHATS_REFUSED);
    assertCode(serviceError("ThrottlingException"), Code.CHATS_BUSY);
    assertCode(serviceError("AccessDeniedException"), Code.CHATS_ACCESS_DENIED);
    assertCode(serviceError("InternalServerException"), Code.CHATS_FAILED);
    assertCode(SdkClientException.create("no network"), Code.CHATS_FAILED);
  }

  private static SdkException serviceError(String code) {
    return AthenaException.builder()
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).serviceName("athena").build())
        .build();
  }

  private static void assertCode(SdkException e, Code code) {
    MessageQueryException failure = AthenaFailures.of(e);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure).hasCause(e);
  }

  private static QueryExecutionStatus failed(String reason, Integer category, Boolean retryable) {
    return QueryExecutionStatus.builder()
        .state(QueryExecutionState.FAILED)
        .stateChangeReason(reason)
        .athenaError(error -> error.errorCategory(category).retryable(retryable))
        .build();
  }

  private void assertFailure(QueryExecutionStatus status, Code code) throws SQLException {
    MessageQueries queries = over(List.of());
    athena().say(status);
    assertFails(queries, code);
  }

  private static void assertFails(MessageQueries queries, Code code) {
    assertThatThrownBy(() -> queries.page(all()))
        .isInstanceOfSatisfying(
            MessageQueryException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageStartingWith(code.name());
  }

  private FakeAthena athena() {
    return made.get(made.size() - 1);
  }

  private static MessageQuery all() {
    return new MessageQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        10,
        Optional.empty());
  }

  /** Time that passes at once. */
  private static final class PassingTime implements Waiting {

    private final List<Duration> pauses = new ArrayList<>();
    private long now;
    private boolean interrupting;

    @Override
    public long nanoTime() {
      return now;
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
      if (interrupting) {
        throw new InterruptedException();
      }
      pauses.add(duration);
      now += duration.toNanos();
    }
  }
}
