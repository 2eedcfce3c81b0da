package dev.homelake.local.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Where the functions log, in place of CloudWatch: a file of JSON lines that begins anew when it is
 * large; the one before is kept. A disk that takes no more costs lines, nothing else. Safe for use
 * by several threads.
 */
final class FunctionLog extends PrintStream {

  private static final long MOST_BYTES = 5_000_000;

  private final Path file;
  private final ThreadLocal<String> last = new ThreadLocal<>();

  FunctionLog(Path file) throws IOException {
    super(OutputStream.nullOutputStream(), false, UTF_8);
    this.file = file;
    Files.createDirectories(file.getParent());
  }

  @Override
  public void println(String line) {
    last.set(line);
    synchronized (this) {
      try {
        if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
          Files.move(file, file.resolveSibling(file.getFileName() + ".1"), REPLACE_EXISTING);
        }
        Files.writeString(file, line + "\n", UTF_8, CREATE, APPEND);
      } catch (IOException e) {
        // There is nowhere to say so.
      }
    }
  }

  /** Another event begins in this thread: what was said of the one before is not about it. */
  void begin() {
    last.remove();
  }

  /** What the last line of this thread, since it began, says of a failure. */
  Optional<String> failure() {
    String line = last.get();
    return line == null
        ? Optional.empty()
        : JsonNode.parser().parse(line).field("failure").map(JsonNode::text);
  }
}
