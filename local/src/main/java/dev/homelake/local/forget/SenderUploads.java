package dev.homelake.local.forget;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.local.Problem;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.archive.ExportZip;
import dev.homelake.whatsapp.archive.MediaEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The uploads that hold rows of a sender: which are removed, and which zips are written anew. For
 * one thread.
 */
final class SenderUploads {

  private final Bucket bucket;
  private final Path temporary;
  private final SenderName name;
  private final List<SenderExport> cuts;
  private final List<String> removed = new ArrayList<>();
  private final Map<SenderExport, List<ObjectInfo>> zips = new HashMap<>();

  /**
   * None yet.
   *
   * @param cuts the exports in bronze that hold such rows
   */
  SenderUploads(Bucket bucket, Path temporary, SenderName name, List<SenderExport> cuts) {
    this.bucket = bucket;
    this.temporary = temporary;
    this.name = name;
    this.cuts = cuts;
  }

  /**
   * Adds an upload if it holds such rows.
   *
   * @param bronze all exports in bronze
   * @throws Problem if it is a zip that bronze has not taken in
   */
  void add(Upload upload, List<BronzeExport> bronze) throws IOException {
    Optional<SenderExport> cut = cutOf(upload.facts());
    if (cut.isEmpty()) {
      addUnknown(upload, bronze);
    } else if (upload.isZip() && cut.get().hasOthers()) {
      zips.computeIfAbsent(cut.get(), export -> new ArrayList<>()).add(upload.object());
    } else {
      removed.add(upload.key());
    }
  }

  Optional<SenderExport> cutOf(ExportFacts facts) {
    return cuts.stream().filter(cut -> cut.isOf(facts)).findFirst();
  }

  private void addUnknown(Upload upload, List<BronzeExport> bronze) throws IOException {
    ExportFacts facts = upload.facts();
    boolean isInBronze = bronze.stream().anyMatch(export -> export.isContentOf(facts));
    if (facts.chat().isEmpty() || isInBronze || !holdsTheirs(upload)) {
      return;
    }
    if (upload.isZip()) {
      throw Problem.failed(
          "cannot cut %s: its text is not in bronze".formatted(BronzeExport.name(upload.key())),
          "Remove it from the uploads, or upload it again; then run this again.");
    }
    removed.add(upload.key());
  }

  private boolean holdsTheirs(Upload upload) throws IOException {
    if (!upload.isZip()) {
      return holdsTheirs(ChatExport.open(new ObjectSource(bucket, upload.object())));
    }
    try (FetchedZip fetched = FetchedZip.open(bucket, upload.object(), temporary)) {
      ExportZip zip = fetched.zip();
      return zip.rejection().isEmpty() && holdsTheirs(ChatExport.open(zip.chat()));
    }
  }

  private boolean holdsTheirs(ChatExport export) throws IOException {
    return export.rejection().isEmpty() && RowCounts.of(export, name).theirs() > 0;
  }

  /** The uploads that go as a whole. */
  List<String> removed() {
    return List.copyOf(removed);
  }

  /** How the zips are to be written anew. Reads them. */
  List<ZipCut> zips() throws IOException {
    List<ZipCut> found = new ArrayList<>();
    for (Map.Entry<SenderExport, List<ObjectInfo>> of : zips.entrySet()) {
      for (ObjectInfo zip : of.getValue()) {
        found.add(zipCut(zip, of.getKey()));
      }
    }
    return found;
  }

  private ZipCut zipCut(ObjectInfo object, SenderExport export) throws IOException {
    try (FetchedZip fetched = FetchedZip.open(bucket, object, temporary)) {
      ExportZip zip = fetched.zip();
      Map<String, String> names =
          zip.media().stream()
              .collect(
                  Collectors.toMap(
                      MediaEntry::name, media -> PictureName.ofAttachment(media.baseName())));
      SentSplit sent = SentSplit.of(export.own(), name, new HashSet<>(names.values()));
      Set<String> theirs = new HashSet<>(names.keySet());
      theirs.removeIf(entry -> !sent.isTheirs(names.get(entry)));
      Set<String> kept = new HashSet<>();
      for (MediaEntry media : zip.media()) {
        if (!theirs.contains(media.name())) {
          ZipsWithPicture.hash(zip, media).ifPresent(kept::add);
        }
      }
      return new ZipCut(object, export, zip.chatEntry().orElseThrow(), theirs, kept);
    }
  }
}
