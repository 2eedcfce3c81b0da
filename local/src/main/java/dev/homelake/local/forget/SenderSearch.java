package dev.homelake.local.forget;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.keys.Area;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks through a lake for what one sender wrote. For one thread. */
final class SenderSearch {

  private final LakeWork work;
  private final Bucket bucket;
  private final Path temporary;
  private final SenderName name;
  private final Optional<String> chat;
  private final List<SenderExport> cuts = new ArrayList<>();
  private final CutRefusals refusals = new CutRefusals();
  private PhotoTraces pictures = PhotoTraces.none();
  private RowCounts counts = RowCounts.NONE;
  private final Set<String> renamed = new HashSet<>();
  private int namesakes;

  SenderSearch(LakeWork work, Path temporary, SenderName name, Optional<String> chat) {
    this.work = work;
    this.bucket = work.bucket();
    this.temporary = temporary;
    this.name = name;
    this.chat = chat;
  }

  SenderPlan plan() throws IOException {
    List<UploadNote> notes = UploadNote.list(bucket);
    List<BronzeExport> bronze = BronzeExport.list(bucket);
    for (Map.Entry<String, List<BronzeExport>> one : chats(bronze).entrySet()) {
      addChat(one.getKey(), one.getValue(), notes);
    }
    refusals.requireNone(name);
    SenderUploads uploads = new SenderUploads(bucket, temporary, name, cuts);
    for (Upload upload : new Uploads(bucket, temporary).list(notes)) {
      if (chat.isEmpty()
          || upload.chat().equals(chat)
          || uploads.cutOf(upload.facts()).isPresent()) {
        uploads.add(upload, bronze);
      }
    }
    List<ZipCut> zips = uploads.zips();
    // Others sent the same picture under another name; in the gallery it is there but once.
    pictures =
        pictures.only(
            key ->
                zips.stream()
                    .noneMatch(
                        zip -> ZipsWithPicture.hash(key).filter(zip.kept()::contains).isPresent()));
    SilverState state = new SilverState(bucket);
    ReportSearch reports = () -> state.reports(renamed::contains, this::isCut, name.given());
    return new SenderPlan(
        name,
        cuts,
        uploads.removed(),
        zips,
        receipts(notes, uploads, zips),
        pictures,
        claims(),
        rows(),
        reports.find(),
        reports,
        SenderNotes.of(cuts, zips, counts, renamed.size(), namesakes),
        temporary);
  }

  private Map<String, List<BronzeExport>> chats(List<BronzeExport> bronze) {
    return bronze.stream()
        .filter(export -> export.title().isPresent())
        .filter(export -> chat.isEmpty() || export.title().equals(chat))
        .collect(
            Collectors.groupingBy(
                export -> export.title().orElseThrow(), TreeMap::new, Collectors.toList()));
  }

  private void addChat(String title, List<BronzeExport> bronze, List<UploadNote> notes)
      throws IOException {
    work.say("reading exports");
    List<SenderExport> exports = SenderExport.of(work, bronze, name);
    List<SenderExport> theirs = exports.stream().filter(SenderExport::isTheirs).toList();
    if (theirs.isEmpty()) {
      return;
    }
    cuts.addAll(theirs);
    for (SenderExport export : exports) {
      counts = counts.plus(export.counts());
    }
    namesakes += name.is(title) ? 1 : 0;
    List<UploadNote> receipts =
        notes.stream()
            .filter(note -> exports.stream().anyMatch(export -> export.isOf(note.facts())))
            .toList();
    boolean hasPictures = false;
    for (String folder : ChatPhotoTraces.folders(title, receipts)) {
      pictures = pictures.and(SenderPictures.find(work, folder, exports, name));
      hasPictures |= !bucket.list(Area.RAW_PHOTOS.key(folder)).isEmpty();
    }
    work.say("trying what is left of the chat without them");
    CutTrial trial = new CutTrial(name, temporary, refusals);
    trial.run(exports);
    if (trial.renamed()) {
      renamed.add(title);
      if (hasPictures) {
        refusals.add(theirs.get(0).bronze(), CutRefusals.Code.FORGET_TITLE_CHANGES);
      }
    }
  }

  private boolean isCut(String file) {
    return cuts.stream().anyMatch(cut -> cut.bronze().file().equals(file));
  }

  /** Zips that are written anew get new receipts. */
  private static List<String> receipts(
      List<UploadNote> notes, SenderUploads uploads, List<ZipCut> zips) {
    Set<String> renewed = zips.stream().map(cut -> cut.zip().key()).collect(Collectors.toSet());
    Set<String> removed = new HashSet<>(uploads.removed());
    return notes.stream()
        .filter(note -> note.upload().filter(renewed::contains).isEmpty())
        .filter(
            note ->
                uploads.cutOf(note.facts()).isPresent()
                    || note.upload().filter(removed::contains).isPresent())
        .map(UploadNote::key)
        .toList();
  }

  private List<String> claims() throws IOException {
    List<String> found = new ArrayList<>();
    for (Claim claim : Claim.list(bucket)) {
      boolean isTheirs =
          cuts.stream()
              .anyMatch(
                  cut ->
                      claim.bronze().filter(cut.bronze().key()::equals).isPresent()
                          || cut.bronze().hash().filter(claim::isOf).isPresent());
      if (isTheirs) {
        found.add(claim.key());
      }
    }
    return found;
  }

  private long rows() throws IOException {
    long rows = 0;
    for (Map.Entry<String, Long> sender :
        new SilverRows(work.folder().silver()).bySender(chat).entrySet()) {
      rows += name.is(sender.getKey()) ? sender.getValue() : 0;
    }
    return rows;
  }
}
