package dev.homelake.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.starter.DateWindow;
import dev.homelake.starter.StartSilver;
import dev.homelake.starter.StarterHandler;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One check of the function that starts the job. */
final class StarterCheck {

  private StarterCheck() {}

  /** The runs that it starts for this lake, each with its window. */
  static List<Optional<DateWindow>> of(Bucket lake) {
    List<Optional<DateWindow>> started = new ArrayList<>();
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of());
    StartSilver useCase =
        new StartSilver(
            lake,
            window -> {
              started.add(window);
              return Optional.of("jr_1");
            });
    JsonLog nowhere =
        new JsonLog(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8), "test");
    new StarterHandler(useCase, nowhere).handle(event, "request-1");
    return started;
  }
}
