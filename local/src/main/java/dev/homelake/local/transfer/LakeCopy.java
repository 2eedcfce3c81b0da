package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.keys.Area;
import dev.homelake.local.transfer.Step.Need;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Plans the copy of a lake: what, and in which order.
 *
 * <ol>
 *   <li>the archive of accepted exports, so that no upload finds its content missing
 *   <li>photos, so that those out of zips have their names and times already
 *   <li>uploaded texts and zips
 *   <li>what nobody looks into, and the receipts of uploads that are gone
 * </ol>
 *
 * <p>Each stage begins when the one before is done. The table, thumbnails, the gallery's copies,
 * the index and what runs remember are not copied: functions and job make them of this.
 */
final class LakeCopy {

  private static final String UNUSABLE =
      "its name cannot be that of a file; copy it under another with AWS's tools";

  private final S3Side from;
  private final Bringing bringing;
  private final ChatArchive archive;
  private final OldReceipts oldReceipts;
  private final Predicate<String> usable;

  /**
   * From one bucket to another.
   *
   * @param usable whether the other can hold an object with this key
   */
  LakeCopy(S3Side from, S3Side to, ObjectCopy copy, Predicate<String> usable) {
    this.from = requireNonNull(from, "from is null");
    this.bringing = new Bringing(from, requireNonNull(to, "to is null"), copy);
    this.archive = new ChatArchive(from, to, bringing);
    this.oldReceipts = new OldReceipts(from, to);
    this.usable = requireNonNull(usable, "usable is null");
  }

  /** Looks at both. */
  Plan plan(Listings there) {
    Plan plan = new Plan();
    archive.plan(from, there, plan);
    plan.endStage();
    planUploads(Area.RAW_PHOTOS, there, plan, this::plain);
    plan.endStage();
    NavigableMap<String, Found> receipts = from.list(Area.RECEIPTS_WHATSAPP.prefix());
    ChatUploads uploads =
        new ChatUploads(from, bringing, from.list(Area.BRONZE_WHATSAPP.prefix()), receipts);
    Set<String> present = new HashSet<>();
    for (Area area : List.of(Area.RAW_WHATSAPP_UPLOADS, Area.UPLOADS_LANDING)) {
      present.addAll(planUploads(area, there, plan, object -> () -> uploads.bring(object, area)));
    }
    plan.endStage();
    planUploads(Area.MISC, there, plan, object -> plain(object, Area.MISC));
    planUploads(Area.RAW_ARCHIVE, there, plan, object -> plain(object, Area.RAW_ARCHIVE));
    oldReceipts.plan(present, receipts, there, plan);
    plan.endStage();
    return plan;
  }

  /** How an object is brought. */
  @FunctionalInterface
  private interface Way {
    Step.Work of(Found object);
  }

  private Step.Work plain(Found photo) {
    return plain(photo, Area.RAW_PHOTOS);
  }

  private Step.Work plain(Found object, Area area) {
    return () -> bringing.bring(object, area, UnaryOperator.identity());
  }

  /** The oldest first; tells the keys of all. */
  private Set<String> planUploads(Area area, Listings there, Plan plan, Way way) {
    NavigableMap<String, Found> objects = from.list(area.prefix());
    NavigableMap<String, Found> present = there.list(area.prefix());
    PicturesThere pictures = new PicturesThere(present.keySet());
    objects.values().stream()
        .sorted(Comparator.comparing(Found::modified).thenComparing(Found::key))
        .forEach(
            object -> {
              Found same = present.get(object.key());
              if (same != null && Comparison.isSurelySame(object, same)) {
                plan.isThere(area);
              } else if (same == null && pictures.has(object.key())) {
                plan.isThere(area);
              } else if (!usable.test(object.key())) {
                plan.add(new Step(area, object, Need.COPY, () -> CopyOutcome.left(UNUSABLE)));
              } else {
                Need need = same == null ? Need.COPY : Need.COMPARISON;
                plan.add(new Step(area, object, need, way.of(object)));
              }
            });
    return objects.keySet();
  }
}
