package dev.homelake.local.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script in a small tree of its own, with stand-ins for Maven and Java. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final int FAKE_JAVA_EXIT = 7;

  @TempDir Path folder;
  private Path tree;
  private Path source;

  @BeforeEach
  void plant() throws IOException {
    tree = Files.createDirectories(folder.resolve("my tree"));
    Files.copy(CommandLineRun.ROOT.resolve("homelake"), tree.resolve("homelake"));
    executable(tree.resolve("homelake"));
    Path main = Files.createDirectories(tree.resolve("local/src/main/java"));
    source = Files.writeString(main.resolve("Some.java"), "class Some {}");
    Files.createDirectories(tree.resolve(".mvn"));
    Files.writeString(tree.resolve("pom.xml"), "<project/>");
    Files.writeString(tree.resolve("local/pom.xml"), "<project/>");
    fake("mvn", folder.resolve("tools"));
    fake("java", folder.resolve("jdk/bin"));
  }

  @Test
  void buildsOnceAndThenOnlyRuns() throws IOException {
    Run first = run("version");
    assertThat(first.exitCode()).isEqualTo(FAKE_JAVA_EXIT);
    assertThat(first.err()).contains("building");
    Run second = run("version");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).hasSize(1);
    assertThat(folder.resolve("dumps")).hasContent("dump");
  }

  @Test
  void handsOverArgumentsUntouched() throws IOException {
    Run run = run("inspect", "two words", "*", "a'b\"c", "");
    assertThat(run.out())
        .endsWith("[dev.homelake.local.Homelake]\n[inspect]\n[two words]\n[*]\n[a'b\"c]\n[]\n");
  }

  @Test
  void handsDeployOverWithoutABuild() throws IOException {
    Path run = Files.createDirectories(tree.resolve("deploy")).resolve("run");
    Files.writeString(run, "#!/bin/sh\nprintf '[%s]\\n' \"$@\"\nexit 3\n");
    executable(run);
    Files.delete(folder.resolve("tools/mvn"));

    Run deploy = run("deploy", "--from", "two words");
    assertThat(deploy.exitCode()).isEqualTo(3);
    assertThat(deploy.out()).isEqualTo("[--from]\n[two words]\n");
    assertThat(run("help", "deploy").out()).isEqualTo("[--help]\n");
    assertThat(folder.resolve("builds")).doesNotExist();
  }

  @Test
  void saysThatNobodyLooks() throws IOException {
    assertThat(run("version").out())
        .contains("[-Dhomelake.stdout=pipe]", "[-Dhomelake.stderr=pipe]")
        .contains("[-Dhomelake.root=" + tree.toRealPath() + "]");
  }

  @Test
  void buildsAgainAfterASourceChanged() throws IOException {
    run("version");
    touch(source);
    run("version");
    assertThat(builds()).hasSize(2);
    assertThat(Files.readAllLines(folder.resolve("dumps"))).hasSize(2);
  }

  @Test
  void buildsAgainAfterASourceWasDeleted() throws IOException {
    run("version");
    Files.delete(source);
    touch(source.getParent());
    run("version");
    assertThat(builds()).hasSize(2);
  }

  @Test
  void doesNotBuildForATestOrAText() throws IOException {
    Path test = Files.createDirectories(tree.resolve("local/src/test/java"));
    run("version");
    touch(Files.writeString(test.resolve("SomeTest.java"), "class SomeTest {}"));
    touch(Files.writeString(tree.resolve("local/README.md"), "# local"));
    assertThat(run("version").err()).isEmpty();
    assertThat(builds()).hasSize(1);
  }

  @Test
  void buildsTheWebAppWithTheRest() throws IOException {
    Path app = plantWebApp();
    assertThat(run("version").err()).contains("there is no web app, only a status page");
    // It was tried, and is not tried with each start.
    assertThat(run("version").err()).isEmpty();

    Files.writeString(Files.createDirectories(tree.resolve("web/dist")).resolve("index.html"), "");
    touch(app);
    assertThat(run("version").err()).contains("building").doesNotContain("status page");
    assertThat(builds()).hasSize(2);
  }

  @Test
  void doesNotBuildForWhatTheWebAppsOwnToolsMake() throws IOException {
    plantWebApp();
    Path dist = Files.createDirectories(tree.resolve("web/dist/assets"));
    touch(Files.writeString(dist.resolveSibling("index.html"), ""));
    run("version");
    touch(Files.writeString(dist.resolve("index.js"), ""));
    touch(Files.writeString(tree.resolve("web/node_modules/x.js"), ""));
    touch(Files.writeString(tree.resolve("web/src/App.test.tsx"), ""));
    assertThat(run("version").err()).isEmpty();
    assertThat(builds()).hasSize(1);
  }

  private Path plantWebApp() throws IOException {
    Files.createDirectories(tree.resolve("web/node_modules"));
    Files.writeString(tree.resolve("web/pom.xml"), "<project/>");
    Files.writeString(tree.resolve("web/package.json"), "{}");
    fake("npm", folder.resolve("tools"));
    return Files.writeString(
        Files.createDirectories(tree.resolve("web/src")).resolve("App.tsx"), "");
  }

  @Test
  void buildsAgainAfterMavenCleaned() throws IOException {
    run("version");
    Files.delete(tree.resolve("local/target/homelake-local-0.1.0-SNAPSHOT.jar"));
    run("version");
    assertThat(builds()).hasSize(2);
  }

  @Test
  void buildsAgainWhereItWasMovedTo() throws IOException {
    run("version");
    tree = Files.move(tree, folder.resolve("elsewhere"));
    assertThat(run("version").out()).contains("elsewhere/local/target/");
    assertThat(builds()).hasSize(2);
  }

  @Test
  void worksThroughALinkFromAnotherFolder() throws IOException {
    Path links = Files.createDirectories(folder.resolve("bin dir"));
    Path link = Files.createSymbolicLink(links.resolve("hl"), Path.of("../my tree/homelake"));
    Run run = start(List.of(link.toString(), "version"), Map.of());
    assertThat(run.exitCode()).isEqualTo(FAKE_JAVA_EXIT);
  }

  @Test
  void showsWhyTheBuildFailed() throws IOException {
    Files.createFile(folder.resolve("broken"));
    Run run = run("version");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("a semicolon is missing", "target/launcher/build.log");
    Files.delete(folder.resolve("broken"));
    assertThat(run("version").exitCode()).isEqualTo(FAKE_JAVA_EXIT);
  }

  @Test
  void refusesAnOldJava() throws IOException {
    Run run = start(command("version"), Map.of("FAKE_VERSION", "1.8"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("Java 8 is too old", "JDK 17 or newer");
  }

  @Test
  void saysThatThereIsNoJavaAtAll() throws IOException {
    Run run = start(command("version"), Map.of("JAVA_HOME", folder.toString()));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("no bin/java in it", "Set JAVA_HOME");
  }

  @Test
  void saysThatMavenIsMissing() throws IOException {
    Files.delete(folder.resolve("tools/mvn"));
    Run run = start(command("version"), Map.of("PATH", withoutMaven()));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("Maven was not found", "Install Maven 3.8");
  }

  private Run run(String... arguments) throws IOException {
    return start(command(arguments), Map.of());
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(tree.resolve("homelake").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private Run start(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Path err = folder.resolve("err");
    builder.environment().put("PATH", folder.resolve("tools") + ":" + System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("FAKES", folder.toString());
    builder.environment().putAll(environment);
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      return new Run(process.waitFor(), out, Files.readString(err));
    } catch (InterruptedException e) {
      throw new IllegalStateException("waiting for the launcher was interrupted", e);
    }
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(folder.resolve("builds"));
  }

  /** A search path with the shell's own tools only. */
  private String withoutMaven() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("few tools"));
    for (String tool : List.of("sh", "sed", "mkdir", "cat", "find", "head", "rm", "dirname")) {
      for (String place : List.of("/bin/", "/usr/bin/")) {
        if (Files.exists(Path.of(place + tool)) && Files.notExists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), Path.of(place + tool));
        }
      }
    }
    return tools.toString();
  }

  private static void fake(String name, Path into) throws IOException {
    Files.createDirectories(into);
    try (InputStream script = LauncherTest.class.getResourceAsStream(name)) {
      Files.copy(script, into.resolve(name));
    }
    executable(into.resolve(name));
  }

  private static void executable(Path file) {
    if (!file.toFile().setExecutable(true)) {
      throw new UncheckedIOException(new IOException("cannot make executable: " + file));
    }
  }

  private static void touch(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
  }

  private record Run(int exitCode, String out, String err) {}
}
