package dev.homelake.bronze;

import static java.util.Objects.requireNonNull;

import dev.homelake.bronze.Outcome.Verdict;
import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Buckets;
import dev.homelake.edge.bucket.ObjectChangedException;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.events.EachObject;
import dev.homelake.edge.events.ObjectEvent;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.keys.Inputs;
import dev.homelake.edge.log.LogLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Takes an uploaded chat export into the lake: checks it with the parser, puts the chat's text into
 * bronze, the pictures of a zip to the photos, and writes a receipt that says what was found. A
 * rejected upload stays where it is, and its receipt says why.
 *
 * <p><b>Uploads are an inbox, bronze is the archive.</b> An upload that is overwritten or removed
 * takes nothing with it: WhatsApp shortens exports without a word, many are called {@code
 * _chat.txt}, and tidying up must not cost history. A removal is noted in the receipt. To take
 * something out of the lake, remove it from bronze; the next run of the silver job follows.
 *
 * <p>Handling an event again, late, out of order or at the same time as another leads to the same
 * lake: what is read is exactly the version that the event tells of, or what is there now where the
 * bucket keeps no versions; bronze goes by content; the receipt never gives way to an earlier
 * event's; and the receipt is written last, so that a call that dies is made up for by the next.
 * Safe for use by several threads.
 */
public final class ReceiveUpload implements EachObject.UseCase {

  private static final Inputs INPUTS = Inputs.of(Area.RAW_WHATSAPP_UPLOADS, Area.UPLOADS_LANDING);
  private static final int ATTEMPTS = 3;

  private final Buckets buckets;
  private final TextIntake texts;
  private final ZipIntake zips;

  /**
   * The use case over these buckets.
   *
   * @param temporaryFolder where a zip may lie while it is read
   */
  public ReceiveUpload(Buckets buckets, Path temporaryFolder, Limits limits) {
    this.buckets = requireNonNull(buckets, "buckets is null");
    this.texts = new TextIntake(limits);
    this.zips = new ZipIntake(limits, temporaryFolder);
  }

  /** The key of the receipt of an upload; empty if the use case takes none with this key. */
  public static Optional<String> receiptKey(String uploadKey) {
    return INPUTS.place(uploadKey).map(Receipts::key);
  }

  @Override
  public void handle(ObjectEvent event, LogLine line) throws IOException {
    handle(event).describe(line);
  }

  Outcome handle(ObjectEvent event) throws IOException {
    Optional<Inputs.Place> place = INPUTS.place(event.key());
    if (place.isEmpty()) {
      return Outcome.of(Verdict.NOT_AN_INPUT);
    }
    Bucket bucket = buckets.named(event.bucket());
    return switch (event.kind()) {
      case CREATED -> created(bucket, place.get(), event);
      case REMOVED -> removed(bucket, place.get(), event);
    };
  }

  private Outcome created(Bucket bucket, Inputs.Place place, ObjectEvent event) throws IOException {
    String receiptKey = Receipts.key(place);
    Receipts receipts = new Receipts(bucket);
    ObjectChangedException changed = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<ObjectInfo> object = toRead(bucket, event);
      if (object.isEmpty()) {
        return Outcome.of(Verdict.GONE);
      }
      if (isHandled(receipts.read(receiptKey), object.get(), event)) {
        return Outcome.of(Verdict.ALREADY_HANDLED);
      }
      try {
        Upload upload = new Upload(bucket, place, object.get(), event);
        Finding finding = upload.isZip() ? zips.take(upload) : texts.take(upload);
        receipts.write(receiptKey, UploadReceipt.json(upload, finding), event);
        if (bucket.head(event.key()).isEmpty()) {
          // Removed while it was read: that event may have found no receipt to note it in.
          receipts.noteRemoval(receiptKey, event);
        }
        return Outcome.of(finding);
      } catch (ObjectChangedException e) {
        changed = e;
      }
    }
    throw changed;
  }

  /**
   * The event's own version, even if it was overwritten since; without versions what is there now.
   * Nothing if the upload was removed.
   */
  private static Optional<ObjectInfo> toRead(Bucket bucket, ObjectEvent event) throws IOException {
    Optional<ObjectInfo> now = bucket.head(event.key());
    boolean same = now.map(ObjectInfo::versionId).equals(Optional.of(event.versionId()));
    return now.isEmpty() || same || event.versionId().isEmpty()
        ? now
        : bucket.head(event.key(), event.versionId().get());
  }

  /** An event that is late may still bring content that nobody has seen: then it is not. */
  private static boolean isHandled(
      Optional<Receipts.Kept> receipt, ObjectInfo object, ObjectEvent event) {
    return receipt
        .filter(kept -> kept.answers(event) && kept.eTag().equals(object.eTag()))
        .isPresent();
  }

  private static Outcome removed(Bucket bucket, Inputs.Place place, ObjectEvent event)
      throws IOException {
    if (bucket.head(event.key()).isPresent()) {
      return Outcome.of(Verdict.STILL_THERE);
    }
    new Receipts(bucket).noteRemoval(Receipts.key(place), event);
    return Outcome.of(Verdict.REMOVAL_NOTED);
  }
}
