package dev.homelake.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.lake.LakeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way once, with the real Spark job. */
class DemoCommandTest {

  @TempDir Path temporary;

  @Test
  void takesTheSampleChatsTheWholeWay() throws IOException {
    assumeTrue(
        Files.exists(CommandLineRun.ROOT.resolve("glue-jobs/target/run-classpath")),
        "the job is built by 'mvn package', not by 'mvn test'");
    CommandLineRun run = CommandLineRun.withTemporary(temporary, "demo");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out())
        .contains("✓ 16 accepted", "✗ kettle-log.txt rejected: NOT_A_WHATSAPP_EXPORT")
        .contains("Photos  16 files", "✗ cut short.jpg rejected: DAMAGED_IMAGE")
        .contains("✓ 509 rows of 16 exports became 471 messages on 82 dates")
        .contains("Flat Cats 🐈: 3 exports overlap; merged into 41 messages")
        .containsPattern("Sunday Hikers 🥾 +61  █{40}\n")
        .containsPattern("2013 +17  █")
        .doesNotContain("\033");
    LakeFolder folder = new LakeFolder(temporary.resolve("homelake-demo-1"));
    Path lake = folder.bucket();
    assertThat(files(lake.resolve("bronze/whatsapp"))).hasSize(16);
    assertThat(files(lake.resolve("receipts/whatsapp"))).hasSize(18);
    assertThat(files(lake.resolve("silver/whatsapp")))
        .hasSize(82)
        .allMatch(file -> file.endsWith(".parquet"));
    assertThat(files(lake.resolve("state/whatsapp/runs"))).hasSize(1);
    assertThat(files(lake.resolve("photos/originals"))).hasSizeGreaterThanOrEqualTo(16);
    assertThat(CommandLineRun.of("status", "--lake", folder.root()).out())
        .contains("photos    16", "471 in 14 chats");
  }

  @Test
  void advisesWhereItCannotWork() {
    Path nowhere = temporary.resolve("nowhere");
    CommandLineRun run = CommandLineRun.withTemporary(nowhere, "demo");
    assertThat(run.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            "homelake demo: the demo cannot work in " + nowhere + ": there is no such folder\n")
        .contains("TMPDIR=FOLDER")
        .doesNotContain("Exception");
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }
}
