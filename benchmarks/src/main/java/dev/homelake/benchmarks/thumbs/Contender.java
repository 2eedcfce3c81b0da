package dev.homelake.benchmarks.thumbs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** A maker of thumbnails in a process of its own. For one thread. */
final class Contender implements AutoCloseable {

  private final String name;
  private final Process process;
  private final BufferedReader answers;
  private final Writer questions;
  private final String version;

  /** Starts it. */
  Contender(String name, List<String> command) throws IOException {
    this.name = name;
    this.process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.answers = process.inputReader(UTF_8);
    this.questions = process.outputWriter(UTF_8);
    this.version = line();
  }

  /** One answer. */
  record Answer(double milliseconds, String size, long bytes) {}

  String name() {
    return name;
  }

  /** What it says of itself. */
  String version() {
    return version;
  }

  /** CPU time of a thumbnail, the mean of as many as wanted. */
  Answer thumbnail(Path photo, int times) {
    try {
      questions.write(photo + "\t" + times + "\n");
      questions.flush();
      String[] parts = line().split("\t", -1);
      return new Answer(Double.parseDouble(parts[0]), parts[1], Long.parseLong(parts[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " does not answer", e);
    }
  }

  private String line() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException(name + " ended without an answer; its words are above");
    }
    return line;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
