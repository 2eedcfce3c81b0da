package dev.homelake.local.ask;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.local.Exit;
import dev.homelake.local.Problem;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homelake ask}. */
@Command(
    name = "ask",
    description = "Runs the functions behind the API on a lake in a folder; prints the JSON.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake ask --lake /tmp/homelake-demo-1 \"/chats?search=boots&limit=3\"",
      "  homelake ask --lake /tmp/lake \"/photos?sort_by=taken_at&tag=landscape\"",
      "  homelake ask --lake /tmp/lake event.json",
      "",
      "Exit code 2 if the request is refused, 1 if it fails."
    })
public final class AskCommand implements Callable<Integer> {

  @Parameters(
      arity = "1",
      paramLabel = "REQUEST",
      description = "An address below the API, or a file with an event of API Gateway.")
  String request;

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "Where the lake is: one that demo, receive or silver made.")
  Path lake;

  private final Terminal terminal;

  public AskCommand(Terminal terminal) {
    this.terminal = requireNonNull(terminal, "terminal is null");
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(lake)) {
      throw Problem.wrongUse(
          "cannot ask " + lake + ": there is no such folder",
          "\"homelake demo\" makes a lake to try this with.");
    }
    APIGatewayProxyRequestEvent event = RequestEvents.of(request);
    APIGatewayProxyResponseEvent answer = new AskedLake(lake).answer(event);
    terminal.note("status " + answer.getStatusCode());
    if (answer.getHeaders().containsKey("Link")) {
      terminal.note("next   " + next(event.getPath(), answer.getHeaders().get("Link")));
    }
    // JSON in itself: no sign in it steers a terminal.
    terminal.exactly(answer.getBody());
    if (answer.getStatusCode() < 400) {
      return Exit.DONE;
    }
    return answer.getStatusCode() < 500 ? Exit.WRONG_USE : Exit.FAILED;
  }

  private static String next(String path, String link) {
    return DisplayText.of(path + link.substring(1, link.indexOf('>')));
  }
}
