package dev.homelake.edge.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.log.JsonLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EachObjectTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final JsonLog log = new JsonLog(new PrintStream(written, true, UTF_8), "test");
  private final List<String> handled = new ArrayList<>();

  @Test
  void triesTheOthersWhenOneFails() {
    EachObject each =
        new EachObject(
            (event, line) -> {
              handled.add(event.key());
              if (event.key().endsWith(".zip")) {
                throw new IOException("no access to Zoë's file");
              }
            },
            log);

    assertThatThrownBy(() -> each.run(event("created.json"), "r1"))
        .isInstanceOf(RecordsFailedException.class)
        .hasMessage("Cannot handle 1 of 2 records; the log says why, line by line")
        .hasNoCause();
    assertThat(handled).hasSize(2);
    assertThat(lines().get(0))
        .contains("\"level\":\"ERROR\"", "\"code\":\"FAILED\"", "java.io.IOException", "\"r1\"")
        .doesNotContain("Zoë");
    assertThat(lines().get(1)).contains("\"code\":\"HANDLED\"", "\"bytes\":7");
  }

  @Test
  void standsForAllFailuresWithOneException() {
    EachObject each =
        new EachObject(
            (event, line) -> {
              throw new IllegalStateException("bug");
            },
            log);

    assertThatThrownBy(() -> each.run(event("created.json"), "r1"))
        .isInstanceOf(RecordsFailedException.class)
        .hasMessageStartingWith("Cannot handle 2 of 2 records");
  }

  @Test
  void triesTheOthersWhenOneRecordBreaksTheMachine() {
    for (Error error : List.of(new StackOverflowError(), new NoClassDefFoundError("vips"))) {
      handled.clear();
      written.reset();
      EachObject each =
          new EachObject(
              (event, line) -> {
                handled.add(event.key());
                if (event.key().endsWith(".zip")) {
                  throw error;
                }
              },
              log);

      assertThatThrownBy(() -> each.run(event("created.json"), "r1"))
          .isInstanceOf(RecordsFailedException.class)
          .hasMessageStartingWith("Cannot handle 1 of 2 records");
      assertThat(handled).hasSize(2);
      assertThat(lines()).hasSize(2);
      assertThat(lines().get(0)).contains("\"code\":\"FAILED\"", error.getClass().getName());
    }
  }

  @Test
  void leavesNoNameInTheStackTraceThatLambdaPrints() {
    EachObject each =
        new EachObject(
            (event, line) -> {
              throw new IOException("outer " + event.key(), new IOException("Zoë's file"));
            },
            log);
    StringWriter printed = new StringWriter();

    assertThatThrownBy(() -> each.run(event("created.json"), "r1"))
        .satisfies(e -> e.printStackTrace(new PrintWriter(printed, true)));

    assertThat(printed.toString())
        .contains("RecordsFailedException")
        .doesNotContain("Zoë", "outer");
  }

  @Test
  void writesOneLineARecordWithoutNames() {
    EachObject each = new EachObject((event, line) -> line.code("ACCEPTED").count("rows", 3), log);

    each.run(event("created.json"), "r1");

    assertThat(lines())
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("{\"level\":\"INFO\",\"function\":\"test\",\"code\":\"ACCEPTED\"")
                    .contains("\"event\":\"CREATED\"", "\"key_hash\":\"", "\"rows\":3", "millis")
                    .doesNotContain("Zoë", "Kid", "party"));
  }

  @Test
  void isContentWithTheTestEvent() {
    new EachObject((event, line) -> handled.add(event.key()), log)
        .run(event("test-event.json"), "r1");

    assertThat(handled).isEmpty();
    assertThat(lines()).singleElement().asString().contains("NOTHING_TO_DO");
  }

  private List<String> lines() {
    return written.toString(UTF_8).lines().toList();
  }

  private static S3Event event(String resource) {
    return RecordedEvent.read(EachObjectTest.class, resource, S3Event.class);
  }
}
