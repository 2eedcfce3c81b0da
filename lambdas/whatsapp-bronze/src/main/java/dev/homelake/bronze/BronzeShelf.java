package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectChangedException;
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
 * place. Who brings content that is claimed and there adds nothing. Content that is claimed but not
 * there was taken out of the lake by hand, or its bringer is not done yet: then the one who comes
 * claims it anew, and whoever finds that he lost his claim removes what he put. A bringer that dies
 * in between is brought again by its event, and does the same.
 *
 * <p>Thread-safe.
 */
final class BronzeShelf {

  private static final String CLAIMS = "whatsapp-bronze/";
  private static final int ATTEMPTS = 10;

  private final Bucket bucket;

  BronzeShelf(Bucket bucket) {
    this.bucket = bucket;
  }

  /** Puts the content at a key. */
  @FunctionalInterface
  interface Bringer {
    void bringTo(String key) throws IOException;
  }

  /**
   * Where the content is.
   *
   * @param key its key in bronze
   * @param isNew whether it was not there before
   */
  record Landed(String key, boolean isNew) {}

  /** Sees to it that the content is in bronze once; at {@code wanted} if it is not there yet. */
  Landed land(String sha256, String wanted, Bringer bringer) throws IOException {
    String claimKey = Area.STATE.key(CLAIMS + sha256 + ".json");
    boolean brought = false;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Claim> claim = claim(claimKey);
      if (claim.isEmpty()) {
        bucket.putIfAbsent(claimKey, claimOf(wanted));
      } else if (claim.get().place().equals(wanted)) {
        if (bucket.head(wanted).isEmpty()) {
          bringer.bringTo(wanted);
          brought = true;
        }
        if (claim(claimKey).filter(now -> now.place().equals(wanted)).isPresent()) {
          return new Landed(wanted, brought);
        }
      } else if (bucket.head(claim.get().place()).isPresent()) {
        removeOurs(wanted);
        return new Landed(claim.get().place(), false);
      } else {
        bucket.replace(claim.get().object(), claimOf(wanted));
      }
    }
    throw new IOException("Cannot put an export into bronze: others keep claiming the same one");
  }

  /** Left by one that lost its claim, or died before it knew. */
  private void removeOurs(String wanted) throws IOException {
    if (bucket.head(wanted).isPresent()) {
      bucket.delete(wanted);
    }
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

  /** The claim as it is now. */
  private Optional<Claim> claim(String key) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<ObjectInfo> object = bucket.head(key);
      if (object.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream json = bucket.open(object.get())) {
        return Optional.of(new Claim(object.get(), place(json)));
      } catch (ObjectChangedException e) {
        // Claimed anew between the two calls: look again.
      }
    }
    throw new IOException("Cannot read the claim of an export: it keeps changing");
  }

  private static String place(InputStream json) throws IOException {
    return JsonNode.parser()
        .parse(new String(json.readAllBytes(), UTF_8))
        .field("bronze_key")
        .map(JsonNode::asString)
        .orElseThrow(() -> new IOException("the claim of an export names no place"));
  }

  private record Claim(ObjectInfo object, String place) {}
}
