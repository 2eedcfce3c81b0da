package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.homelake.bronze.ReceiveUpload;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.keys.Area;
import dev.homelake.local.transfer.Step.Need;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Receipts of chat uploads that are gone: nobody can write those again. All other receipts the
 * functions over there write anew. An old one goes without its place in the order of the old
 * bucket's events: the function would take every upload of its name in the new bucket for an
 * earlier one. For one thread.
 */
final class OldReceipts {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> OF_THE_BUCKET = Set.of("sequencer", "version_id");

  private final S3Side from;
  private final S3Side to;

  OldReceipts(S3Side from, S3Side to) {
    this.from = requireNonNull(from, "from is null");
    this.to = requireNonNull(to, "to is null");
  }

  /**
   * Adds what is to be done.
   *
   * @param uploads that are there
   * @param receipts all of them
   */
  void plan(Set<String> uploads, NavigableMap<String, Found> receipts, Listings there, Plan plan) {
    Set<String> current = new HashSet<>();
    uploads.forEach(upload -> ReceiveUpload.receiptKey(upload).ifPresent(current::add));
    NavigableMap<String, Found> present = there.list(Area.RECEIPTS_WHATSAPP.prefix());
    for (Found receipt : receipts.values()) {
      if (current.contains(receipt.key())) {
        continue;
      }
      if (present.containsKey(receipt.key())) {
        plan.isThere(Area.RECEIPTS_WHATSAPP);
      } else {
        plan.add(new Step(Area.RECEIPTS_WHATSAPP, receipt, Need.COPY, () -> bring(receipt)));
      }
    }
  }

  private CopyOutcome bring(Found receipt) throws IOException {
    Description description = Description.of(from.head(receipt.key()).orElseThrow(Gone::new));
    byte[] json = from.read(receipt, 0, Math.toIntExact(receipt.size()));
    // A newer one may have come meanwhile: that tells more.
    return to.bucket()
            .putIfAbsent(
                receipt.key(),
                Content.of("application/json", withoutBucket(json))
                    .with(description.copyOf(receipt).metadata()))
        ? CopyOutcome.COPIED
        : CopyOutcome.THERE;
  }

  /** The same JSON but for what only the bucket it was written in knows. */
  static byte[] withoutBucket(byte[] receipt) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonParser in = JSON.createParser(receipt);
        JsonGenerator copy = JSON.createGenerator(out)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        boolean belongs =
            token == JsonToken.FIELD_NAME
                && OF_THE_BUCKET.contains(in.currentName())
                && in.getParsingContext().pathAsPointer().toString().startsWith("/upload/");
        if (belongs) {
          in.nextToken();
          in.skipChildren();
        } else {
          copy.copyCurrentEvent(in);
        }
      }
    }
    return out.toByteArray();
  }
}
