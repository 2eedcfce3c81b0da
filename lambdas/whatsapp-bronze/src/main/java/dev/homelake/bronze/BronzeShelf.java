package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.keys.Area;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * Puts exports into bronze, no content twice, whatever its name, its month and the number of those
 * who bring it at the same time.
 *
 * <p>For each content a small claim, {@code state/whatsapp-bronze/<sha-256>.json}, names its one
 * place. A content knows three states, and goes through them in this order:
 *
 * <ol>
 *   <li><i>unclaimed</i>: whoever comes claims the place that he wants; of several, one does
 *   <li><i>claimed, not there</i>: whoever comes brings it to the claimed place, whoever claimed it
 *       and whatever place he wants himself
 *   <li><i>there</i>: whoever comes adds nothing
 * </ol>
 *
 * <p>Nobody here changes a claim or removes anything, so what was said to be there stays there, and
 * it is nowhere else. Several that find it missing write the same to the same place. A hand that
 * takes the content out of bronze leads back to the second state: it comes back to where it was;
 * with its claim, to the first. A handler that dies leaves one of the three states behind, and the
 * next one goes on from there.
 *
 * <p>Thread-safe.
 */
public final class BronzeShelf {

  /** What the keys of claims begin with; behind it stands the SHA-256, then {@code .json}. */
  public static final String CLAIMS = Area.STATE.key("whatsapp-bronze/");

  private final Bucket bucket;

  /** The exports of this bucket. */
  public BronzeShelf(Bucket bucket) {
    this.bucket = requireNonNull(bucket, "bucket is null");
  }

  /** Puts the content at a key; the same content may be there since a moment ago. */
  @FunctionalInterface
  public interface Bringer {
    /** Puts it there. */
    void bringTo(String key) throws IOException;
  }

  /**
   * Where the content is.
   *
   * @param key its key in bronze
   * @param isNew whether it was not there before
   */
  public record Landed(String key, boolean isNew) {}

  /**
   * Sees to it that the content is in bronze once: where it is claimed to be, at {@code wanted} if
   * nobody claimed it yet.
   */
  public Landed land(String sha256, String wanted, Bringer bringer) throws IOException {
    String place = claimedPlace(claimKey(sha256), wanted);
    boolean isNew = bucket.head(place).isEmpty();
    if (isNew) {
      bringer.bringTo(place);
    }
    return new Landed(place, isNew);
  }

  /** The key of a content's claim. */
  public static String claimKey(String sha256) {
    return CLAIMS + sha256 + ".json";
  }

  private String claimedPlace(String claimKey, String wanted) throws IOException {
    Optional<String> claimed = claim(claimKey);
    if (claimed.isPresent()) {
      return claimed.get();
    }
    if (bucket.putIfAbsent(claimKey, claimOf(wanted))) {
      return wanted;
    }
    return claim(claimKey)
        .orElseThrow(
            () ->
                new IOException(
                    "Cannot put an export into bronze: its claim was removed meanwhile"));
  }

  private static Content claimOf(String key) {
    byte[] json =
        JsonWriter.create()
            .writeStartObject()
            .writeFieldName("bronze_key")
            .writeValue(key)
            .writeEndObject()
            .getBytes();
    return Content.of("application/json", json);
  }

  /** The place that the claim names, if there is a claim. */
  private Optional<String> claim(String claimKey) throws IOException {
    Optional<ObjectInfo> object = bucket.head(claimKey);
    if (object.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream json = bucket.open(object.get())) {
      return Optional.of(place(json));
    }
  }

  private static String place(InputStream json) throws IOException {
    return JsonNode.parser()
        .parse(new String(json.readAllBytes(), UTF_8))
        .field("bronze_key")
        .map(JsonNode::asString)
        .orElseThrow(() -> new IOException("the claim of an export names no place"));
  }
}
