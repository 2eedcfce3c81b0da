package dev.homelake.local.lake;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.homelake.local.files.OwnerOnly;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * Lets one process at a time work on a lake: two servers over one folder would break each other's
 * conditional writes. The system lets go of it when the process ends, however it ends. For one
 * thread.
 */
public final class LakeLock implements AutoCloseable {

  /**
   * What this process has locked. It must be known to all of the process, for on Unix a process
   * that opens a file it has locked once more, and closes it, has lost its lock.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  /** Others who only look have the lock for a moment, too. */
  private static final int ATTEMPTS = 20;

  private static final long MILLIS_BETWEEN_ATTEMPTS = 50;

  private final FileChannel channel;
  private final LakeFolder lake;
  private boolean announced;

  private LakeLock(FileChannel channel, LakeFolder lake) {
    this.channel = channel;
    this.lake = lake;
  }

  /** Takes the lock; empty if another process has it. */
  public static Optional<LakeLock> take(LakeFolder lake) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Optional<LakeLock> lock = tryToTake(lake);
      if (lock.isPresent()) {
        // What the process before this one said is not so any more.
        Files.deleteIfExists(announcement(lake));
        return lock;
      }
      if (attempt == ATTEMPTS || Files.exists(announcement(lake))) {
        return Optional.empty();
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(MILLIS_BETWEEN_ATTEMPTS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<LakeLock> tryToTake(LakeFolder lake) throws IOException {
    if (!OWN.add(lake.root())) {
      return Optional.empty();
    }
    try {
      FileChannel channel =
          FileChannel.open(file(lake), Set.of(CREATE, READ, WRITE), OwnerOnly.FILE);
      if (channel.tryLock() != null) {
        return Optional.of(new LakeLock(channel, lake));
      }
      channel.close();
    } catch (IOException | RuntimeException e) {
      OWN.remove(lake.root());
      throw e;
    }
    OWN.remove(lake.root());
    return Optional.empty();
  }

  /** Whether some process has the lock. */
  public static boolean isTaken(LakeFolder lake) throws IOException {
    if (!Files.exists(file(lake))) {
      return false;
    }
    Optional<LakeLock> mine = tryToTake(lake);
    if (mine.isPresent()) {
      mine.get().close();
    }
    return mine.isEmpty();
  }

  /** Who works on the lake; empty if nobody does, or if it has not said yet. */
  public static Optional<LakeHolder> holder(LakeFolder lake) throws IOException {
    try {
      return isTaken(lake) ? read(Files.readString(announcement(lake))) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Optional<LakeHolder> read(String text) {
    try {
      JsonNode json = JsonNode.parser().parse(text);
      return Optional.of(
          new LakeHolder(
              Long.parseLong(json.field("pid").orElseThrow().text()),
              json.field("command").orElseThrow().text(),
              Instant.parse(json.field("since").orElseThrow().text()),
              json.field("web").map(JsonNode::text).map(URI::create)));
    } catch (RuntimeException e) {
      // Of another version of homelake.
      return Optional.empty();
    }
  }

  /** Says to others who works here. */
  public void announce(LakeHolder holder) throws IOException {
    JsonWriter json = JsonWriter.create().writeStartObject();
    json.writeFieldName("pid").writeValue(holder.pid());
    json.writeFieldName("command").writeValue(holder.command());
    json.writeFieldName("since").writeValue(holder.since().toString());
    holder.web().ifPresent(web -> json.writeFieldName("web").writeValue(web.toString()));
    Path announcement = announcement(lake);
    Path incoming = announcement.resolveSibling(announcement.getFileName() + ".incoming");
    Files.deleteIfExists(incoming);
    Files.createFile(incoming, OwnerOnly.FILE);
    Files.write(incoming, json.writeEndObject().getBytes());
    Files.move(incoming, announcement, ATOMIC_MOVE, REPLACE_EXISTING);
    announced = true;
  }

  private static Path file(LakeFolder lake) {
    return lake.root().resolve(".lock");
  }

  private static Path announcement(LakeFolder lake) {
    return lake.root().resolve(".running.json");
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      if (announced) {
        Files.deleteIfExists(announcement(lake));
      }
    } finally {
      OWN.remove(lake.root());
    }
  }
}
