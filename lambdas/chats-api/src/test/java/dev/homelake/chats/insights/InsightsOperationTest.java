package dev.homelake.chats.insights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.catalog.queries.SavedQueries;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.chats.queries.AnswerRows;
import dev.homelake.chats.queries.AnswerRows.Kind;
import dev.homelake.chats.queries.MessagePage;
import dev.homelake.chats.queries.MessageQueries;
import dev.homelake.chats.queries.MessageQuery;
import dev.homelake.chats.queries.MessageQueryException;
import dev.homelake.chats.queries.SavedQuestion;
import dev.homelake.chats.queries.SqlValue;
import dev.homelake.edge.api.ApiEvents;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.log.JsonLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class InsightsOperationTest {

  private static final AnswerRows HOURS =
      new AnswerRows(
          List.of(Kind.TEXT, Kind.NUMBER, Kind.NUMBER, Kind.NUMBER, Kind.NUMBER),
          List.of(
              Arrays.asList("Zoë \"Z\" 🎉", "41", "1.0E7", "0", "-1"),
              Arrays.asList(null, "7.50", null, "NaN", "1e-3")));

  private Instant now = Instant.parse("2024-03-12T21:05:33Z");
  private final ScriptedQueries queries = new ScriptedQueries();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private Optional<String> version = Optional.of("v1");

  private final InsightsHandler handler =
      new InsightsHandler(
          new AnswerQuestions(queries, () -> version, new PassingClock()),
          new Cors(List.of("*")),
          new JsonLog(new PrintStream(logged, true, UTF_8), "test"));

  @Test
  void answersInRowsWithTheColumnsAndWhatWasAsked() {
    queries.say(HOURS);

    String json = body("name", "top-senders", "from", "2024-01-01", "chat", "Bob's");

    assertThat(json)
        .isEqualTo(
            "{\"name\":\"top-senders\",\"from\":\"2024-01-01\",\"to\":null,\"chat\":\"Bob's\","
                + "\"columns\":[\"sender\",\"messages\",\"share_percent\",\"words\",\"chats\"],"
                + "\"rows\":[[\"Zoë \\\"Z\\\" \\uD83C\\uDF89\",41,10000000,0,-1],[null,7.5,null,null,0.001]]}");
    assertThat(queries.values()).containsExactly("2024-01-01", "9999-12-31", "Bob's", "Bob's");
  }

  @Test
  void tellsWhichQuestionsThereAreAndHowTheyAreDrawn() {
    List<JsonNode> questions = JsonNode.parser().parse(body()).asArray();

    assertThat(questions)
        .extracting(question -> question.field("name").orElseThrow().text())
        .containsExactlyElementsOf(SavedQueries.all().stream().map(SavedQuery::name).toList());
    Map<String, JsonNode> draw = questions.get(2).field("draw").orElseThrow().asObject();
    assertThat(draw.get("kind").text()).isEqualTo("lines");
    assertThat(draw.get("columns").asArray())
        .extracting(JsonNode::text)
        .containsExactly("date", "messages");
    assertThat(queries.asked).isEmpty();
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    APIGatewayProxyResponseEvent response =
        handle("name", "no-such", "from", "yesterday", "day", "02-31", "years", "2");

    assertThat(response.getStatusCode()).isEqualTo(400);
    assertThat(response.getBody())
        .contains("INVALID_PARAMETERS")
        .contains("name must be one of year-in-review")
        .contains("from must be a date")
        .contains("day must be a day")
        .contains("no parameter 'years'");
  }

  @Test
  void refusesDatesInTheWrongOrderAndOptionsWithoutAQuestion() {
    assertThat(handle("name", "streaks", "from", "2024-02-01", "to", "2024-01-01").getBody())
        .contains("from must not be after to");
    assertThat(handle("chat", "Bob's").getBody()).contains("name is missing");
    assertThat(queries.asked).isEmpty();
  }

  @Test
  void asksOnceForAVersionOfTheTable() {
    queries.say(HOURS);
    String first = body("name", "top-senders");

    assertThat(body("name", "top-senders")).isEqualTo(first);
    assertThat(queries.asked).hasSize(1);

    body("name", "top-senders", "chat", "Bob's");
    assertThat(queries.asked).hasSize(2);

    version = Optional.of("v2");
    body("name", "top-senders");
    assertThat(queries.asked).hasSize(3);
    assertThat(queries.asked.get(2).version()).contains("v2");
  }

  @Test
  void remembersNothingWhereTheVersionIsUnknown() {
    version = Optional.empty();
    queries.say(HOURS);

    body("name", "top-senders");
    body("name", "top-senders");

    assertThat(queries.asked).hasSize(2);
  }

  @Test
  void remembersNoFailure() {
    queries.fail(MessageQueryException.Code.CHATS_BUSY);
    assertThat(handle("name", "top-senders").getStatusCode()).isEqualTo(503);

    queries.say(HOURS);
    assertThat(handle("name", "top-senders").getStatusCode()).isEqualTo(200);
  }

  @Test
  void isAboutTheNewestYearWhereThatIsUsual() {
    queries.say(new AnswerRows(List.of(Kind.TEXT), List.of(List.of("2023-05-21"))));
    queries.say(rows(4));

    String json = body("name", "year-in-review");

    assertThat(json).contains("\"from\":\"2023-01-01\",\"to\":\"2023-12-31\"");
    assertThat(queries.values()).startsWith("2023-01-01", "2023-12-31");
    queries.say(rows(4));
    assertThat(body("name", "year-in-review", "from", "2020-01-01"))
        .contains("\"from\":\"2020-01-01\",\"to\":null");
  }

  @Test
  void isAboutAllDatesWhereNobodyHasWritten() {
    queries.say(new AnswerRows(List.of(Kind.TEXT), List.of(Collections.singletonList(null))));
    queries.say(rows(4));

    assertThat(body("name", "year-in-review")).contains("\"from\":null,\"to\":null");
  }

  @Test
  void takesTheDayOfTheLastDateOrTodayWhereNoDayIsNamed() {
    queries.say(rows(5));
    assertThat(body("name", "on-this-day")).contains("\"day\":\"03-12\"");
    queries.say(rows(5));
    assertThat(body("name", "on-this-day", "to", "2023-12-24")).contains("\"day\":\"12-24\"");
    queries.say(rows(5));
    assertThat(body("name", "on-this-day", "day", "02-29")).contains("\"day\":\"02-29\"");
    assertThat(queries.values()).endsWith("02-29");
  }

  @Test
  void cutsCellsThatNobodyReadsAndRefusesWhatWouldNotPass() {
    queries.say(
        new AnswerRows(
            Collections.nCopies(5, Kind.TEXT),
            List.of(List.of("a", "b", "c", "d", "x".repeat(1_000_000)))));
    assertThat(body("name", "on-this-day")).hasSizeBetween(20_000, 21_000).contains("xx…\"");

    queries.say(
        new AnswerRows(
            Collections.nCopies(5, Kind.TEXT),
            Collections.nCopies(500, List.of("a", "b", "c", "d", "x".repeat(20_000)))));
    APIGatewayProxyResponseEvent refused = handle("name", "on-this-day", "day", "01-01");

    assertThat(refused.getStatusCode()).isEqualTo(400);
    assertThat(refused.getBody())
        .contains("CHATS_TOO_MUCH_DATA", "read or answer more", "fewer dates");
  }

  @Test
  void failsWhereTheAnswerHasOtherColumns() {
    queries.say(rows(2));

    assertThat(handle("name", "top-senders").getBody()).contains("CHATS_REFUSED");
    assertThat(logged.toString(UTF_8)).contains("CHATS_REFUSED");
  }

  @Test
  void logsNothingOfWhatIsAskedAndAnswered() {
    queries.say(HOURS);

    body("name", "top-senders", "chat", "Bob's");

    assertThat(logged.toString(UTF_8)).contains("\"status\":200").doesNotContain("Bob", "Zoë");
  }

  @Test
  void refusesADayWhereItMeansNothing() {
    assertThat(handle("name", "streaks", "day", "03-12").getBody())
        .contains("day means nothing to streaks");
  }

  @Test
  void leavesTheSecondQuestionOfARequestWhatTheFirstHasLeft() {
    queries.say(new AnswerRows(List.of(Kind.TEXT), List.of(List.of("2023-05-21"))));
    queries.say(rows(4));
    queries.takesEach(Duration.ofSeconds(20));

    body("name", "year-in-review");

    assertThat(queries.asked)
        .extracting(SavedQuestion::longest)
        .containsExactly(Duration.ofSeconds(25), Duration.ofSeconds(5));
  }

  @Test
  void answersNothingFromATableWithoutDates() {
    queries.say(new AnswerRows(List.of(Kind.TEXT), List.of(List.of("__HIVE_DEFAULT_PARTITION__"))));

    assertThat(handle("name", "year-in-review").getBody()).contains("CHATS_REFUSED");
  }

  @Test
  void logsWhetherTheVersionIsKnownAndAnAnswerWasRemembered() {
    queries.say(HOURS);
    body("name", "top-senders");
    body("name", "top-senders");
    version = Optional.empty();
    body("name", "top-senders");

    assertThat(logged.toString(UTF_8).lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"remembered\":0", "\"KNOWN\""),
            line -> assertThat(line).contains("\"remembered\":1", "\"KNOWN\""),
            line -> assertThat(line).contains("\"remembered\":0", "\"UNKNOWN\""));
  }

  private static AnswerRows rows(int columns) {
    return new AnswerRows(Collections.nCopies(columns, Kind.TEXT), List.of());
  }

  private String body(String... parameters) {
    APIGatewayProxyResponseEvent response = handle(parameters);
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
    return response.getBody();
  }

  private APIGatewayProxyResponseEvent handle(String... parameters) {
    return handler.handle(ApiEvents.get(parameters), "request-1");
  }

  private final class PassingClock extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new AssertionError("nobody asks for that");
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** Says what it was told to say, the last of it again and again. */
  private final class ScriptedQueries implements MessageQueries {

    private final List<SavedQuestion> asked = new ArrayList<>();
    private final Deque<AnswerRows> script = new ArrayDeque<>();
    private AnswerRows last;
    private Duration takes = Duration.ZERO;
    private Optional<MessageQueryException.Code> failure = Optional.empty();

    void say(AnswerRows answer) {
      failure = Optional.empty();
      script.add(answer);
    }

    void takesEach(Duration time) {
      takes = time;
    }

    void fail(MessageQueryException.Code code) {
      failure = Optional.of(code);
    }

    List<String> values() {
      return asked.get(asked.size() - 1).sql().values().stream()
          .map(value -> ((SqlValue.Text) value).value())
          .toList();
    }

    @Override
    public MessagePage page(MessageQuery query) {
      throw new AssertionError("only questions are asked here");
    }

    @Override
    public AnswerRows answer(SavedQuestion question) {
      if (failure.isPresent()) {
        throw new MessageQueryException(failure.get(), "a detail", null);
      }
      asked.add(question);
      now = now.plus(takes);
      last = script.isEmpty() ? last : script.remove();
      return last;
    }
  }
}
