package dev.homelake.local.receive;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Fields;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** {@code homelake receive}. */
@Command(
    name = "receive",
    description = "Runs the upload function of AWS on chat exports, over S3 in a folder.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  homelake receive --lake /tmp/lake \"WhatsApp Chat - Anna.zip\"",
      "",
      "Exit code 2 if a file is rejected; its receipt says why."
    })
public final class ReceiveCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Chat exports, .txt or .zip.")
  List<Path> files;

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "Where the lake is; made if it is missing.")
  Path lake;

  private final Terminal terminal;
  private final Installation installation;
  private final Clock clock;

  public ReceiveCommand(Terminal terminal, Installation installation, Clock clock) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw Problem.wrongUse(
            "cannot receive " + file + ": there is no such file", "Check the path; quote blanks.");
      }
    }
    int exitCode = Exit.DONE;
    try (HandLake opened = HandLake.open(lake, installation.temporary(), clock)) {
      for (Path file : files) {
        terminal.status().show("receiving " + file.getFileName());
        JsonNode receipt = opened.receive(file);
        show(opened, file.getFileName().toString(), receipt);
        if (text(receipt, "bronze_key").isEmpty()) {
          exitCode = Exit.WRONG_USE;
        }
      }
    }
    return exitCode;
  }

  private void show(HandLake opened, String name, JsonNode receipt) {
    Fields fields = new Fields(terminal.paint(), terminal.columns());
    Optional<String> bronze = text(receipt, "bronze_key");
    String verdict =
        bronze.isPresent()
            ? terminal.paint().tone(Tone.GOOD, terminal.paint().characters().tick() + " accepted")
            : terminal.paint().tone(Tone.BAD, terminal.paint().characters().cross() + " rejected");
    fields.line(verdict + "  " + terminal.paint().tone(Tone.HEADING, DisplayText.of(name)));
    text(receipt, "code").ifPresent(code -> fields.field("code", code));
    text(receipt, "reason").ifPresent(why -> fields.field("why", why));
    text(receipt, "chat").ifPresent(chat -> fields.field("chat", chat));
    bronze.ifPresent(key -> path(fields, "bronze", opened.file(key)));
    receipt
        .field("pictures")
        .flatMap(pictures -> text(pictures, "folder"))
        .ifPresent(folder -> path(fields, "pictures", opened.file(folder)));
    path(fields, "receipt", opened.receiptOf(name));
    terminal.lines(fields.lines());
  }

  /** Not wrapped, so that it can be copied. */
  private static void path(Fields fields, String label, Path path) {
    fields.raw(label, DisplayText.of(path.toString()));
  }

  private static Optional<String> text(JsonNode object, String field) {
    return object.field(field).map(JsonNode::text);
  }
}
