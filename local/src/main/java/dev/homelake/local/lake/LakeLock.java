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
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * Lets one process at a time work on a lake: two servers over one folder would break each other's
 * conditional writes. The system lets go of it when the process ends, however it ends. For one
 * thread.
 *
 * <p>The process that has the lock must not ask who has it: on Unix, whoever closes the file of his
 * own lock, opened again for whatever reason, has lost the lock.
 */
public final class LakeLock implements AutoCloseable {

  private final FileChannel channel;
  private final Path announcement;

  private LakeLock(FileChannel channel, Path announcement) {
    this.channel = channel;
    this.announcement = announcement;
  }

  /** Takes the lock; empty if another process has it. */
  public static Optional<LakeLock> take(LakeFolder lake) throws IOException {
    FileChannel channel = FileChannel.open(file(lake), Set.of(CREATE, READ, WRITE), OwnerOnly.FILE);
    try {
      if (channel.tryLock() != null) {
        // What the process before this one said is not so any more.
        Files.deleteIfExists(announcement(lake));
        return Optional.of(new LakeLock(channel, announcement(lake)));
      }
    } catch (OverlappingFileLockException e) {
      // Taken by this very process.
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  /** Whether some process has the lock. */
  public static boolean isTaken(LakeFolder lake) throws IOException {
    if (!Files.exists(file(lake))) {
      return false;
    }
    Optional<LakeLock> mine = take(lake);
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
    Path incoming = announcement.resolveSibling(announcement.getFileName() + ".incoming");
    Files.write(incoming, json.writeEndObject().getBytes());
    Files.move(incoming, announcement, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  private static Path file(LakeFolder lake) {
    return lake.root().resolve(".lock");
  }

  private static Path announcement(LakeFolder lake) {
    return lake.root().resolve(".running.json");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
