package dev.homelake.starter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.homelake.edge.events.RecordedEvent;
import dev.homelake.edge.log.JsonLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StarterHandlerTest {

  private static final String CHAT = "WhatsApp Chat with Zoë.txt";

  private static final String TEXT =
      """
      13/03/2024, 09:41 - Zoë: Hello
      13/03/2024, 09:42 - Bo: Hi
      """;

  private final MadeLake lake = new MadeLake();
  private final RememberedRuns runs = new RememberedRuns();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @Test
  void answersAllMessagesOfTheQueueWithOneRun() throws IOException {
    lake.put("empty.txt", "").made(MadeLake.noExport()).put(CHAT, TEXT);

    assertThat(handler().handle(event(), "request-1").getBatchItemFailures()).isEmpty();

    assertThat(runs.started).hasSize(1);
    assertThat(log.toString(UTF_8))
        .hasLineCount(1)
        .contains(
            "\"code\":\"STARTED\"",
            "\"messages\":3",
            "\"unread\":1",
            "\"start_date\":\"2024-03-13\"",
            "\"run\":\"jr_1\"")
        .doesNotContain("Zoë");
  }

  @Test
  void letsAllMessagesComeAgainWhileARunIsAtWork() throws IOException {
    lake.put(CHAT, TEXT);
    runs.isBusy = true;

    assertThat(handler().handle(event(), "request-1").getBatchItemFailures())
        .extracting(BatchItemFailure::getItemIdentifier)
        .containsExactly(
            "059f36b4-87a3-44ab-83d2-661975830a7d",
            "2e1424d4-f796-459a-8184-9c92662be6da",
            "7c1b2f6e-4a4b-4a0e-9f0f-0d6d7a0c9a11");
    assertThat(log.toString(UTF_8)).contains("\"code\":\"BUSY\"", "\"level\":\"INFO\"");
  }

  @Test
  void tellsWhatFailedAndLetsItComeAgain() throws IOException {
    lake.put(CHAT, TEXT);
    StarterHandler failing =
        new StarterHandler(
            new StartSilver(
                lake.bucket,
                window -> {
                  throw new IllegalStateException("no job homelake-of-Zoë");
                }),
            log());

    assertThatThrownBy(() -> failing.handle(event(), "request-1"))
        .isInstanceOf(CheckFailedException.class)
        .hasNoCause()
        .hasMessageNotContaining("Zoë");
    assertThat(log.toString(UTF_8))
        .contains("\"code\":\"FAILED\"", "IllegalStateException")
        .doesNotContain("Zoë");
  }

  @Test
  void namesAllSettingsThatAreMissing() {
    assertThatThrownBy(() -> StarterFunction.handler(Map.of()))
        .hasMessageContainingAll("LAKE_BUCKET", "SILVER_JOB");
  }

  private StarterHandler handler() {
    return new StarterHandler(new StartSilver(lake.bucket, runs), log());
  }

  private JsonLog log() {
    return new JsonLog(new PrintStream(log, true, UTF_8), StarterHandler.NAME);
  }

  private static SQSEvent event() {
    return RecordedEvent.read(StarterHandlerTest.class, "three-messages.json", SQSEvent.class);
  }
}
