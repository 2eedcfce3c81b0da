package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectChangedException;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.events.ObjectEvent;
import dev.homelake.edge.events.Sequencer;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.keys.FilePath;
import dev.homelake.edge.keys.HashedName;
import dev.homelake.edge.keys.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The receipts, one for each name of an upload: {@code receipts/whatsapp/<upload>.json}. A receipt
 * never gives way to that of an earlier event, whatever the order in which events are handled.
 * Thread-safe.
 */
final class Receipts {

  private static final String TYPE = "application/json";
  private static final int LONGEST_KEY = 1024;
  private static final int ATTEMPTS = 10;

  private final Bucket bucket;

  Receipts(Bucket bucket) {
    this.bucket = bucket;
  }

  /**
   * A receipt as it is now.
   *
   * @param object its version
   * @param json its text
   * @param sequencer of the event that it answers
   * @param eTag of the content that it answers
   */
  record Kept(ObjectInfo object, byte[] json, Optional<Sequencer> sequencer, String eTag) {

    /** Whether it answers this event, or a later one of the same name. */
    boolean answers(ObjectEvent event) {
      return sequencer.isPresent()
          && event.sequencer().filter(seen -> !seen.isAfter(sequencer.get())).isPresent();
    }

    /** Whether it answers a later event of the same name. */
    boolean isLaterThan(ObjectEvent event) {
      return answers(event) && !sequencer.equals(event.sequencer());
    }
  }

  /** The key of an upload's receipt. */
  static String key(Inputs.Place place) {
    String key = Area.RECEIPTS_WHATSAPP.key(place.path() + ".json");
    boolean fits = bytes(place.name()) + 5 <= FilePath.LONGEST_PART && bytes(key) <= LONGEST_KEY;
    return fits
        ? key
        : Area.RECEIPTS_WHATSAPP.key(HashedName.of(place.name(), Sha256.of(place.path()), "json"));
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }

  /** The receipt at a key, if there is one. */
  Optional<Kept> read(String key) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<ObjectInfo> object = bucket.head(key);
      if (object.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream in = bucket.open(object.get())) {
        return Optional.of(kept(object.get(), in.readAllBytes()));
      } catch (ObjectChangedException e) {
        // Written anew between the two calls: look again.
      }
    }
    throw new IOException("Cannot read a receipt: it keeps changing");
  }

  private static Kept kept(ObjectInfo object, byte[] json) {
    Optional<JsonNode> upload = JsonNode.parser().parse(new String(json, UTF_8)).field("upload");
    Optional<String> sequencer =
        upload.flatMap(node -> node.field("sequencer")).map(JsonNode::text);
    Optional<String> eTag = upload.flatMap(node -> node.field("etag")).map(JsonNode::text);
    return new Kept(object, json, sequencer.map(Sequencer::new), eTag.orElse(""));
  }

  /** Writes the receipt unless there is one of a later event; says whether it did. */
  boolean write(String key, byte[] json, ObjectEvent event) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Kept> kept = read(key);
      if (kept.isPresent() && kept.get().isLaterThan(event)) {
        return false;
      }
      if (put(key, kept, json)) {
        return true;
      }
    }
    throw new IOException("Cannot write a receipt: it keeps changing");
  }

  /** Notes in the receipt that the upload was removed, unless it answers a later event. */
  void noteRemoval(String key, ObjectEvent event) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Kept> kept = read(key);
      if (kept.isEmpty() || kept.get().isLaterThan(event)) {
        return;
      }
      byte[] noted = UploadReceipt.removed(kept.get().json());
      if (noted == kept.get().json() || put(key, kept, noted)) {
        return;
      }
    }
    throw new IOException("Cannot write a receipt: it keeps changing");
  }

  private boolean put(String key, Optional<Kept> expected, byte[] json) throws IOException {
    Content content = Content.of(TYPE, json);
    return expected.isEmpty()
        ? bucket.putIfAbsent(key, content)
        : bucket.replace(expected.get().object(), content);
  }
}
