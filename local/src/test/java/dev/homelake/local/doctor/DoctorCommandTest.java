package dev.homelake.local.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.CommandTree;
import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Person;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeHolder;
import dev.homelake.local.lake.LakeLock;
import dev.homelake.local.terminal.Characters;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.silver.s3.S3Access;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class DoctorCommandTest {

  @TempDir Path folder;

  @Test
  void looksAtEverythingAndLeavesNothing() throws IOException {
    LakeFolder lake = LakeFolder.create(folder.resolve("it's a 湖"));
    CommandLineRun run = CommandLineRun.withTemporary(folder, "doctor", "--lake", lake.root());
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("✓ java ", "✓ memory ", "✓ clock ", "✓ characters  UTF-8")
        .contains("✓ lake        " + lake.root(), "✓ attributes  are kept with files")
        .contains("✓ sqlite      3.", "✓ duckdb      v1.")
        .contains("port 20005", "port 9400", "thumbnails", "silver job");
    assertThat(folder).isDirectoryContaining(path -> path.equals(lake.root()));
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(lake.root());
    }
    try (var left = Files.list(lake.root())) {
      assertThat(left).containsExactlyInAnyOrder(lake.buckets(), lake.logs());
    }
  }

  @Test
  void makesNoLake() {
    Path missing = folder.resolve("not/there");
    CommandLineRun run = CommandLineRun.withTemporary(folder, "doctor", "--lake", missing);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(missing + " is not there yet and can be made");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void looksAtTheLakeInTheHomeFolder() {
    CommandLineRun run = CommandLineRun.withTemporary(folder, "doctor", "--json");
    assertThat(run.out()).contains(folder.resolve(".homelake") + " is not there yet");
  }

  @Test
  void warnsOfALakeThatIsOpenToOthers() throws IOException {
    LakeFolder lake = LakeFolder.create(folder.resolve("it's"));
    Files.setPosixFilePermissions(lake.root(), PosixFilePermissions.fromString("rwxr-x---"));
    Finding finding = new LakeChecks(lake).folder();
    assertThat(finding.state()).isEqualTo(Finding.State.WARNING);
    assertThat(finding.found()).contains("rwxr-x---");
    assertThat(finding.advice().orElseThrow()).isEqualTo("chmod 700 '" + folder + "/it'\\''s'");
  }

  @Test
  void saysThatAFileIsInTheLakesPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("lake"), "a file");
    CommandLineRun run = CommandLineRun.withTemporary(folder, "doctor", "--lake", file);
    assertThat(run.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(run.out())
        .containsPattern("✗ lake +\\S+lake is no\\s+folder")
        .contains("to put right");
  }

  @Test
  void crashesAtNothing() {
    Path nowhere = folder.resolve("no\nwhere");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, OutputStream.nullOutputStream(), Terminal.Traits.plain());
    Installation installation =
        new Installation(
            "homelake",
            nowhere,
            nowhere.resolve("bin/java"),
            nowhere,
            nowhere,
            Installation.Failures.SHORT);
    assertThat(
            new CommandTree(terminal, installation, S3Access.of(Map.of()), Person.silent())
                .run("doctor", "--json"))
        .isEqualTo(Exit.FAILED);
    terminal.flush();
    JsonNode json = JsonNode.parser().parse(out.toString(UTF_8));
    assertThat(json.field("ok").orElseThrow().asBoolean()).isFalse();
    assertThat(json.field("checks").orElseThrow().asArray())
        .hasSize(13)
        .filteredOn(check -> text(check, "state").equals("failed"))
        .extracting(check -> text(check, "name"))
        .contains("java", "clock", "thumbnails", "silver job");
    assertThat(json.field("checks").orElseThrow().asArray())
        .filteredOn(check -> !text(check, "state").equals("ok"))
        .allSatisfy(check -> assertThat(text(check, "advice")).isNotBlank());
  }

  @Test
  void tellsAPortThatIsTakenFromOneThatTheLakeUses() throws IOException {
    LakeFolder lake = LakeFolder.create(folder.resolve("lake"));
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
      assertThat(PortCheck.of(port, "--port", lake).state()).isEqualTo(Finding.State.FAILED);
      try (LakeLock lock = LakeLock.take(lake).orElseThrow()) {
        lock.announce(new LakeHolder(4711, "up", Instant.EPOCH, Optional.empty()));
        Finding ours = PortCheck.of(port, "--port", lake);
        assertThat(ours.state()).isEqualTo(Finding.State.OK);
        assertThat(ours.found()).contains("homelake up", "4711");
      }
    }
    assertThat(PortCheck.of(port, "--port", lake)).isEqualTo(Finding.ok("free"));
  }

  @Test
  void knowsWhatIsTooLittle() {
    assertThat(MachineChecks.memory(1_000_000_000).state()).isEqualTo(Finding.State.FAILED);
    assertThat(MachineChecks.memory(2_000_000_000).state()).isEqualTo(Finding.State.WARNING);
    assertThat(MachineChecks.memory(8_000_000_000L).state()).isEqualTo(Finding.State.OK);
    assertThat(MachineChecks.java(Runtime.Version.parse("11.0.2"), Path.of("java")).state())
        .isEqualTo(Finding.State.FAILED);
    assertThat(MachineChecks.characters(Characters.ASCII).state()).isEqualTo(Finding.State.WARNING);
  }

  @Test
  void doubtsAClockThatWasNeverSet() throws IOException {
    assertThat(clock("1970-01-01T00:00:07Z").state()).isEqualTo(Finding.State.FAILED);
    assertThat(clock("2099-01-01T00:00:00Z").state()).isEqualTo(Finding.State.WARNING);
    assertThat(MachineChecks.clock(Clock.systemUTC(), folder).state()).isEqualTo(Finding.State.OK);
    assertThat(folder).isEmptyDirectory();
  }

  private Finding clock(String now) throws IOException {
    return MachineChecks.clock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC), folder);
  }

  private static String text(JsonNode node, String field) {
    return node.field(field).map(JsonNode::text).orElse("");
  }
}
