package dev.homelake.local.s3;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.terminal.Fields;
import dev.homelake.local.terminal.ShellWord;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code homelake s3}. */
@Command(
    name = "s3",
    description = "Serves a folder as S3 to the programs of this machine, until Ctrl-C.%n",
    optionListHeading = "Options:%n",
    footerHeading = "%nExample, in two windows:%n",
    footer = {
      "  homelake s3 --lake ~/lake",
      "",
      "  . ~/lake/.s3-environment",
      "  homelake silver --bronze s3://lake/bronze/whatsapp \\",
      "      --silver s3://lake/silver/whatsapp",
      "  homelake trace --silver s3://lake/silver/whatsapp ID",
      "",
      "A folder in DIR is a bucket, a file in it an object: copy exports into",
      "~/lake/lake/bronze/whatsapp, or let \"homelake receive --lake ~/lake\" do it.",
      "The key is made for the lake and kept in .s3-environment, for its owner only."
    })
public final class S3Command implements Callable<Integer> {

  private static final String BUCKET = "lake";
  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "Where the buckets are; made with the bucket \"lake\" if it is missing.")
  Path lake;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "9480",
      description = "Where to listen, 9480 if not given; 0 takes any that is free.")
  int port;

  private final Terminal terminal;
  private final Installation installation;

  public S3Command(Terminal terminal, Installation installation) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw Problem.wrongUse("--port " + port + " is no port", "Write a number up to 65535.");
    }
    Path folder = lake.toAbsolutePath().normalize();
    Files.createDirectories(folder.resolve(BUCKET));
    try (LakeKey key = LakeKey.open(folder);
        EmbeddedS3 server = start(folder, key.key())) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      key.write(server.endpoint());
      terminal.lines(said(server, key, folder));
      terminal.flush();
      new CountDownLatch(1).await();
    }
    return Exit.DONE;
  }

  private EmbeddedS3 start(Path folder, AccessKey key) {
    try {
      return EmbeddedS3.start(folder, key, port);
    } catch (IOException e) {
      throw Problem.failed(e.getMessage(), "If the port is taken, choose another: --port N", e);
    }
  }

  private List<String> said(EmbeddedS3 server, LakeKey key, Path folder) {
    Fields fields = new Fields(terminal.paint(), terminal.columns());
    fields.line(
        terminal.paint().tone(Tone.GOOD, terminal.paint().characters().tick() + " S3 is there"));
    fields.field("endpoint", server.endpoint().toString());
    fields.raw("bucket", BUCKET + ", in " + folder.resolve(BUCKET));
    fields.line("");
    fields.line("  In another window:");
    fields.line("    . " + ShellWord.of(key.file().toString()));
    fields.line(
        "    %s silver --bronze s3://%2$s/bronze/whatsapp --silver s3://%2$s/silver/whatsapp"
            .formatted(installation.command(), BUCKET));
    fields.line("");
    fields.line("  The first line sets the endpoint and the key, as AWS's tools look for them.");
    fields.line("  Ctrl-C ends S3; the files stay.");
    return fields.lines();
  }
}
