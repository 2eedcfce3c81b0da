package dev.homelake.chats.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.chats.queries.AnswerRows;
import dev.homelake.chats.queries.MessagePage;
import dev.homelake.chats.queries.MessagePosition;
import dev.homelake.chats.queries.MessageQueries;
import dev.homelake.chats.queries.MessageQuery;
import dev.homelake.chats.queries.MessageQueryException;
import dev.homelake.chats.queries.MessageQueryException.Code;
import dev.homelake.chats.queries.MessageRow;
import dev.homelake.chats.queries.SampleMessages;
import dev.homelake.chats.queries.SavedQuestion;
import dev.homelake.edge.api.ApiEvents;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.events.RecordedEvent;
import dev.homelake.edge.log.JsonLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

class ChatsOperationTest {

  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private MessageQuery asked;

  @Test
  void showsAllColumns() {
    Map<String, String> shown = new HashMap<>();
    array(answer(List.of(SampleMessages.full())))
        .get(0)
        .asObject()
        .forEach((name, value) -> shown.put(name, value.text()));

    assertThat(shown)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("message_id", "56mc3qrnfujtvgyxevsp"),
                Map.entry("date", "2024-03-12"),
                Map.entry("time", "00:00:00"),
                Map.entry("sender", SampleMessages.full().sender().orElseThrow()),
                Map.entry("message", SampleMessages.full().message()),
                Map.entry("sent_at", "2024-03-12T00:00:00"),
                Map.entry("chat", "Bob's + Zoë's; 🎉"),
                Map.entry("kind", "media"),
                Map.entry("attachment", "IMG-20240312-WA0001.jpg"),
                Map.entry("word_count", "9"),
                Map.entry("position", "3"),
                Map.entry("source_file", "year=2024/month=03/Bob's.txt"),
                Map.entry("source_line", "4711")));
  }

  @Test
  void showsAMissingSenderAsNull() {
    MessageRow row =
        SampleMessages.row(SampleMessages.MONDAY, "a", 0, Optional.empty(), "You joined");

    Map<String, JsonNode> shown = array(answer(List.of(row))).get(0).asObject();

    assertThat(shown.get("sender").isNull()).isTrue();
    assertThat(shown.get("attachment").isNull()).isTrue();
  }

  @Test
  void passesOnWhatIsAskedFor() {
    answer(
        List.of(),
        "from",
        "2024-01-01",
        "to",
        "2024-12-31",
        "chat",
        "Zoë + Bob's 🎉",
        "sender",
        "Ana",
        "search",
        "50%",
        "limit",
        "7");

    assertThat(asked)
        .isEqualTo(
            new MessageQuery(
                Optional.of(LocalDate.parse("2024-01-01")),
                Optional.of(LocalDate.parse("2024-12-31")),
                Optional.of("Zoë + Bob's 🎉"),
                Optional.of("Ana"),
                Optional.of("50%"),
                7,
                Optional.empty()));
  }

  @Test
  void takesADateAsBothEnds() {
    answer(List.of(), "date", "2024-02-29");

    assertThat(asked.from()).contains(LocalDate.parse("2024-02-29"));
    assertThat(asked.to()).isEqualTo(asked.from());
    assertThat(asked.limit()).isEqualTo(100);
  }

  @Test
  void answersTheRecordedRequestOfABrowser() {
    APIGatewayProxyRequestEvent recorded =
        RecordedEvent.read(ChatsOperationTest.class, "get.json", APIGatewayProxyRequestEvent.class);

    APIGatewayProxyResponseEvent response = handle(page(List.of(), Optional.empty()), recorded);

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody()).isEqualTo("[]");
    assertThat(asked.chat()).contains("Sunday Hikers 🥾");
    assertThat(asked.search()).contains("Boots");
    assertThat(asked.limit()).isEqualTo(2);
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    APIGatewayProxyResponseEvent response =
        answer(
            List.of(),
            "date",
            "2024-02-30",
            "from",
            "yesterday",
            "to",
            "2024-1-1",
            "search",
            "x".repeat(301),
            "limit",
            "501",
            "cursor",
            "abc",
            "page",
            "2");

    assertThat(response.getStatusCode()).isEqualTo(400);
    assertThat(response.getBody())
        .contains(
            "\"code\":\"INVALID_PARAMETERS\"",
            "date must be a date like 2024-03-12",
            "from must be a date",
            "to must be a date",
            "search must be a text of up to 300 characters",
            "limit must be a whole number from 1 to 500",
            "cursor must be one that",
            "there is no parameter 'page'");
    assertThat(response.getHeaders()).containsKey("Access-Control-Allow-Origin");
    assertThat(asked).isNull();
  }

  @Test
  void refusesDatesThatContradictEachOther() {
    assertThat(answer(List.of(), "date", "2024-01-01", "from", "2024-01-01").getBody())
        .contains("date cannot be combined with from and to");
    assertThat(answer(List.of(), "from", "2024-01-02", "to", "2024-01-01").getBody())
        .contains("from must not be after to");
  }

  @Test
  void leadsToTheNextPageOfTheSameQuestionOnly() {
    MessageRow row = SampleMessages.full();
    MessagePosition position = MessagePosition.after(row);
    APIGatewayProxyResponseEvent first =
        handle(
            page(List.of(row), Optional.of(position)),
            ApiEvents.get("search", "a b", "limit", "1"));
    String link = first.getHeaders().get("Link");
    assertThat(link).startsWith("<?cursor=").endsWith("&limit=1&search=a%20b>; rel=\"next\"");
    String cursor = URLDecoder.decode(link.substring(9, link.indexOf('&')), StandardCharsets.UTF_8);

    answer(List.of(), "search", "a b", "limit", "20", "cursor", cursor);
    assertThat(asked.after()).contains(position);

    assertThat(answer(List.of(), "search", "other", "cursor", cursor).getStatusCode())
        .isEqualTo(400);
  }

  @Test
  void cutsPagesWhoseTextsAreLong() {
    List<MessageRow> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rows.add(SampleMessages.message(SampleMessages.MONDAY, "a", i, "\u0001".repeat(65_536)));
    }

    APIGatewayProxyResponseEvent response = answer(rows, "limit", "500");

    assertThat(response.getBody().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(5_000_000);
    assertThat(array(response)).hasSizeBetween(5, 20);
    assertThat(response.getHeaders()).containsKey("Link");
    assertThat(array(answer(rows.subList(0, 1)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\n", "\u0001", "日", "\\", "🎉", "a"})
  void cutsMessagesThatCannotBeAnsweredAndSaysSo(String pattern) {
    String text = "x" + pattern.repeat((4 << 20) / pattern.getBytes(UTF_8).length);
    MessageRow huge = SampleMessages.message(SampleMessages.MONDAY, "a", 0, text);
    MessageRow other = SampleMessages.message(SampleMessages.MONDAY, "a", 1, "short");

    APIGatewayProxyResponseEvent response = answer(List.of(huge, other));

    JsonWriter asLambdaAnswers = JsonWriter.create();
    asLambdaAnswers.writeValue(response.getBody());
    assertThat(asLambdaAnswers.getBytes().length).isBetween(3_900_000, 5_500_000);
    Map<String, JsonNode> shown = array(response).get(0).asObject();
    assertThat(shown.get("truncated").asBoolean()).isTrue();
    assertThat(text.startsWith(shown.get("message").text())).isTrue();
    assertThat(array(response).get(1).asObject()).doesNotContainKey("truncated");
  }

  @Test
  void answersAttachmentsAndSendersOfAnyLength() {
    MessageRow sample = SampleMessages.full();
    String name = "\\".repeat(4 << 20);
    MessageRow row =
        new MessageRow(
            sample.id(),
            sample.date(),
            sample.time(),
            Optional.of(name),
            name,
            sample.chat(),
            sample.kind(),
            Optional.of(name),
            1,
            1,
            sample.sourceFile(),
            1);

    APIGatewayProxyResponseEvent response = answer(List.of(row));

    assertThat(response.getBody()).hasSizeLessThan(3_000_000).contains("\"truncated\":true");
  }

  @Test
  void answersEachFailureWithItsStatus() {
    Map<Code, Integer> statuses = new HashMap<>();
    for (Code code : Code.values()) {
      APIGatewayProxyResponseEvent response =
          handle(
              (PagesOnly)
                  query -> {
                    throw new MessageQueryException(code, "a detail", null);
                  },
              ApiEvents.get());
      assertThat(response.getBody())
          .contains("\"code\":\"" + code + "\"")
          .doesNotContain("a detail");
      assertThat(response.getHeaders()).containsKey("Access-Control-Allow-Origin");
      statuses.put(code, response.getStatusCode());
    }

    assertThat(statuses)
        .containsEntry(Code.CHATS_TOO_MUCH_DATA, 400)
        .containsEntry(Code.CHATS_TABLE_MISSING, 500)
        .containsEntry(Code.CHATS_BUSY, 503)
        .containsEntry(Code.CHATS_TIMEOUT, 504);
  }

  @Test
  void logsNothingOfWhatIsAskedAndAnswered() {
    answer(List.of(SampleMessages.full()), "chat", "Bob's + Zoë's; 🎉", "search", "sure");

    assertThat(logged.toString(StandardCharsets.UTF_8))
        .contains("\"messages\":1")
        .doesNotContain("Bob", "Zoë", "sure");
  }

  /** Asked for nothing else. */
  private interface PagesOnly extends MessageQueries {

    @Override
    default AnswerRows answer(SavedQuestion question) {
      throw new AssertionError("only pages are asked for here");
    }
  }

  private APIGatewayProxyResponseEvent answer(List<MessageRow> rows, String... parameters) {
    return handle(page(rows, Optional.empty()), ApiEvents.get(parameters));
  }

  private MessageQueries page(List<MessageRow> rows, Optional<MessagePosition> next) {
    return (PagesOnly)
        query -> {
          asked = query;
          return new MessagePage(rows, next);
        };
  }

  private APIGatewayProxyResponseEvent handle(
      MessageQueries queries, APIGatewayProxyRequestEvent event) {
    JsonLog log = new JsonLog(new PrintStream(logged, true, StandardCharsets.UTF_8), "test");
    return new ChatsHandler(queries, new Cors(List.of("*")), log).handle(event, "request-1");
  }

  private static List<JsonNode> array(APIGatewayProxyResponseEvent response) {
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
    return JsonNode.parser().parse(response.getBody()).asArray();
  }
}
