package dev.homelake.starter;

import dev.homelake.edge.keys.Area;
import dev.homelake.starter.IndexedExport.Content;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Reads the index in which the silver job keeps what the table is made of. Thread-safe.
 *
 * <p>The job writes it and reads it with Spark's libraries, which have no place in a function; a
 * test in {@code local/} holds both to the same.
 */
public final class JobIndex {

  /** Where the job keeps it. */
  public static final String KEY = Area.STATE.key("whatsapp/files.json");

  /** Of the format, as the job's {@code FileIndexJson} has it. */
  private static final String VERSION = "3";

  private JobIndex() {}

  /**
   * The exports that the table is made of; empty if that cannot be understood, or if it is the
   * index of another lake.
   *
   * @param bucket the lake's
   */
  static Optional<List<IndexedExport>> read(String json, String bucket) {
    String subject =
        "s3://%s/%s > s3://%s/%s"
            .formatted(
                bucket, Area.BRONZE_WHATSAPP.prefix(), bucket, Area.SILVER_WHATSAPP.prefix());
    try {
      JsonNode index = JsonNode.parser().parse(json);
      if (!index.field("version").map(JsonNode::text).equals(Optional.of(VERSION))
          || !text(index, "of").equals(subject)) {
        return Optional.empty();
      }
      List<IndexedExport> exports = new ArrayList<>();
      for (JsonNode file : index.field("files").orElseThrow().asArray()) {
        exports.add(export(file));
      }
      return Optional.of(exports);
    } catch (RuntimeException e) {
      // Cut off or damaged: no JSON, no such field, no number, no dates.
      return Optional.empty();
    }
  }

  private static IndexedExport export(JsonNode file) {
    Optional<Content> content =
        file.field("chat")
            .map(chat -> new Content(chat.asString(), isGuess(file), days(text(file, "dates"))));
    return new IndexedExport(
        text(file, "key"),
        Long.parseLong(file.field("bytes").orElseThrow().asNumber()),
        text(file, "version").replace("\"", ""),
        content);
  }

  private static boolean isGuess(JsonNode file) {
    return text(file, "certainty").equals("GUESS");
  }

  /** Base64 of the first day and a bit for each day from there on. */
  private static Set<Integer> days(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    int first = bytes.getInt();
    return BitSet.valueOf(bytes).stream()
        .mapToObj(bit -> first + bit)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String text(JsonNode object, String field) {
    return object.field(field).orElseThrow().asString();
  }
}
