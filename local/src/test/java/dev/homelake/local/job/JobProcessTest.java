package dev.homelake.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.terminal.Characters;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.StatusLine;
import dev.homelake.local.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The process around the job, with a script in place of Java. */
@DisabledOnOs(OS.WINDOWS)
class JobProcessTest {

  private static final long HEAP = 1L << 30;
  private static final String SPARK_WORKED =
      "@homelake {\"stage\":\"write\",\"done\":8,\"of\":8}\n";

  @TempDir Path root;
  private Path java;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void plant() throws IOException {
    Path target = Files.createDirectories(root.resolve("glue-jobs/target"));
    Files.createFile(target.resolve("homelake-glue-jobs-0.1.0-SNAPSHOT.jar"));
    Files.writeString(target.resolve("run-classpath"), "/libraries/spark.jar");
    java = root.resolve("java");
    try (InputStream script = JobProcessTest.class.getResourceAsStream("java")) {
      Files.copy(script, java);
    }
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void startsTheJobWithItsArgumentsAndClassPath() throws IOException {
    says("", "s3a://bucket/state/runs/1.json\n", 0);
    JobProcess.Outcome outcome = run("--bronze", "my exports");
    assertThat(outcome.reportUri()).contains("s3a://bucket/state/runs/1.json");
    assertThat(outcome.report()).isEmpty();
    assertThat(outcome.failure()).isEmpty();
    assertThat(Files.readAllLines(root.resolve("arguments")))
        .contains("-Xmx1024m", "-XX:TieredStopAtLevel=1")
        .contains(
            root + "/glue-jobs/target/homelake-glue-jobs-0.1.0-SNAPSHOT.jar:/libraries/spark.jar")
        .endsWith("dev.homelake.silver.launch.WatchedJob", "--bronze", "my exports");
  }

  @Test
  void blamesTheInnermostCause() throws IOException {
    says(
        """
        26/11/22 17:31:13 INFO SparkContext: Running Spark version 3.5.6
        Exception in thread "main" org.apache.spark.SparkException: Job aborted due to stage failure
        Driver stacktrace:
        \tat org.apache.spark.Some.where(Some.scala:1)
        Caused by: java.nio.file.FileSystemException: /lake: No space left on device
        \tat java.base/java.nio.file.Files.write(Files.java:1)
        \t... 3 more
        """,
        "",
        1);
    Problem problem = failure();
    assertThat(problem.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(problem)
        .hasMessage("the silver job failed: FileSystemException: /lake: No space left on device");
    assertThat(problem.remedy()).startsWith("Free some space");
    Path log = Path.of(problem.remedy().replaceFirst("(?s).*Its log: ", ""));
    assertThat(log).content().contains("Running Spark version");
    Files.delete(log);
  }

  @Test
  void prefersTheJobsOwnWordsToTheirCause() throws IOException {
    says(
        """
        Exception in thread "main" java.io.IOException: cannot understand the lock /state/lock.json: \
        it is no JSON object. If no run is at work, delete it and run again
        \tat dev.homelake.silver.lock.RunLock.parse(RunLock.java:1)
        Caused by: java.io.IOException: it is no JSON object
        more of it
        \tat dev.homelake.silver.lock.LockRecord.fromJson(LockRecord.java:1)
        """,
        "",
        1);
    assertThat(failure())
        .hasMessage(
            "the silver job failed: cannot understand the lock /state/lock.json: it is no JSON"
                + " object. If no run is at work, delete it and run again");
  }

  @Test
  void callsWrongArgumentsWrongUseWithAllMistakes() throws IOException {
    says(
        """
        Exception in thread "main" dev.homelake.silver.ArgumentsException: cannot start:
          --mode is wrong
          --state is missing
        \tat dev.homelake.silver.SilverJob.main(SilverJob.java:1)
        """,
        "",
        1);
    Problem problem = failure();
    assertThat(problem.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(problem).hasMessage("cannot start:\n  --mode is wrong\n  --state is missing");
  }

  @Test
  void saysInShortThatAnotherRunIsAtWork() throws IOException {
    says(
        """
        Exception in thread "main" dev.homelake.silver.lock.RunLockedException: LAKE_BUSY: another
        Wait for its end.
        \tat dev.homelake.silver.SilverJob.main(SilverJob.java:1)
        """,
        "",
        1);
    Problem problem = failure();
    assertThat(problem.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(problem).hasMessage("LAKE_BUSY: another");
    assertThat(problem.remedy()).isEqualTo("Wait for its end.");
  }

  @Test
  void letsTheJobKnowWhenItIsKilledItself() throws Exception {
    Files.createFile(root.resolve("endless"));
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                root.toString(),
                java.toString())
            .inheritIO()
            .start();
    appears("started");
    assertThat(root.resolve("gone")).doesNotExist();
    parent.destroyForcibly().waitFor();
    appears("gone");
  }

  private void appears(String name) throws InterruptedException {
    for (int tries = 0; tries < 300 && Files.notExists(root.resolve(name)); tries++) {
      Thread.sleep(100);
    }
    assertThat(root.resolve(name)).exists();
  }

  /** The program that a test kills. */
  static final class Parent {

    private Parent() {}

    /** Takes the folder with the job and the Java to run it. */
    public static void main(String[] arguments) throws IOException {
      OutputStream nowhere = OutputStream.nullOutputStream();
      Path root = Path.of(arguments[0]);
      new JobProcess(
              new Installation(
                  "homelake", root, Path.of(arguments[1]), root, root, Installation.Failures.SHORT),
              new Terminal(nowhere, nowhere, Terminal.Traits.plain()))
          .run(List.of(), HEAP, 1);
    }
  }

  @Test
  void saysThatTheJobWasKilled() throws IOException {
    says("", "", 137);
    assertThat(failure()).hasMessageContaining("signal 9, perhaps for lack of memory");
  }

  @Test
  void keepsTheReportOfARunThatCouldNotReadEverything() throws IOException {
    says(
        "Exception in thread \"main\" dev.homelake.silver.IncompleteRunException: all but 1\n",
        "s3a://bucket/state/runs/2.json\n",
        1);
    JobProcess.Outcome outcome = run();
    assertThat(outcome.reportUri()).contains("s3a://bucket/state/runs/2.json");
    assertThat(outcome.failure())
        .get()
        .extracting(Problem::getMessage)
        .asString()
        .endsWith("all but 1");
  }

  @Test
  void tellsHowFarTheJobIs() throws IOException {
    says("@homelake {\"stage\":\"write\",\"done\":3,\"of\":8}\n", "s3a://b/runs/1.json\n", 0);
    run();
    assertThat(err.toString(UTF_8)).contains("starting").endsWith("\r\033[K");
  }

  @Test
  void saysThatTheJobIsNotBuilt() throws IOException {
    Files.delete(root.resolve("glue-jobs/target/run-classpath"));
    assertThat(failure()).hasMessageContaining("the silver job is not built");
  }

  @Test
  void printsThePlanOfADryRun() throws IOException {
    says("", "3 dates would be written\n2024-01-01\n", 0);
    JobProcess.Outcome outcome = run("--dry-run", "true");
    assertThat(outcome.said()).containsExactly("3 dates would be written", "2024-01-01");
    assertThat(outcome.reportUri()).isEmpty();
  }

  @Test
  void storesTheClassArchiveOnlyForTheLauncher() throws IOException {
    says(SPARK_WORKED, "s3a://b/runs/1.json\n", 0);
    run();
    assertThat(arguments()).noneMatch(word -> word.contains("Archive"));
    Path archive = Files.createDirectories(root.resolve("target/launcher")).resolve("silver.jsa");
    run();
    assertThat(arguments()).anyMatch(word -> word.startsWith("-XX:ArchiveClassesAtExit="));
    assertThat(archive).exists();
    run();
    assertThat(arguments()).contains("-XX:SharedArchiveFile=" + archive);
  }

  @Test
  void removesTheHalfClassArchiveOfAKilledRun() throws IOException {
    Path launcher = Files.createDirectories(root.resolve("target/launcher"));
    Path left = Files.createFile(launcher.resolve("silver-999999999.jsa"));
    Path other = Files.createFile(launcher.resolve("silver-1.jsa"));
    says(SPARK_WORKED, "s3a://b/runs/1.json\n", 0);
    run();
    assertThat(left).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void storesNoClassArchiveOfARunThatHadNoWorkForSpark() throws IOException {
    Path launcher = Files.createDirectories(root.resolve("target/launcher"));
    says("", "s3a://b/runs/1.json\n", 0);
    run();
    assertThat(launcher).isEmptyDirectory();
  }

  @Test
  void storesTheClassArchiveAgainAfterARunThatWasKilled() throws IOException {
    Path archive = Files.createDirectories(root.resolve("target/launcher")).resolve("silver.jsa");
    says(SPARK_WORKED, "", 137);
    Files.delete(Path.of(failure().remedy().replaceFirst("(?s).*Its log: ", "")));
    assertThat(archive).doesNotExist();
    says(SPARK_WORKED, "s3a://b/runs/1.json\n", 0);
    run();
    assertThat(arguments()).anyMatch(word -> word.startsWith("-XX:ArchiveClassesAtExit="));
  }

  private void says(String errText, String outText, int exitCode) throws IOException {
    Files.writeString(root.resolve("err"), errText);
    Files.writeString(root.resolve("out"), outText);
    Files.writeString(root.resolve("exit"), Integer.toString(exitCode));
  }

  private List<String> arguments() throws IOException {
    return Files.readAllLines(root.resolve("arguments"));
  }

  private Problem failure() {
    return catchThrowableOfType(Problem.class, this::run);
  }

  private JobProcess.Outcome run(String... arguments) throws IOException {
    Paint paint = new Paint(Paint.Colours.OFF, Characters.UNICODE);
    Terminal terminal =
        new Terminal(
            OutputStream.nullOutputStream(),
            err,
            new Terminal.Traits(paint, paint, 80, StatusLine.Mode.ON));
    Installation installation =
        new Installation("homelake", root, java, root, root, Installation.Failures.SHORT);
    return new JobProcess(installation, terminal).run(List.of(arguments), HEAP, 1);
  }
}
