package dev.homelake.local.api;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code homelake api}. */
@Command(
    name = "api",
    description = "Runs the functions behind the API on a lake in a folder; prints the JSON.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake api --lake /tmp/homelake-demo-1 \"/chats?search=boots&limit=3\"",
      "  homelake api \"/photos?sort_by=taken_at&tag=landscape\"",
      "  homelake api \"/insights?name=top-senders\"",
      "  homelake api event.json",
      "",
      "Exit code 2 if the request is refused, 1 if it fails."
    })
public final class ApiCommand implements Callable<Integer> {

  @Parameters(
      arity = "1",
      paramLabel = "REQUEST",
      description = "An address below the API, or a file with an event of API Gateway.")
  String request;

  @Mixin private final LakeOption lake;

  private final Terminal terminal;

  public ApiCommand(Terminal terminal, Installation installation) {
    this.lake = new LakeOption(installation);
    this.terminal = requireNonNull(terminal, "terminal is null");
  }

  @Override
  public Integer call() {
    APIGatewayProxyRequestEvent event = WrittenRequest.event(request);
    APIGatewayProxyResponseEvent answer = new LakeApi(lake.existing()).answer(event);
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
