package dev.homelake.local.forget;

import static dev.homelake.whatsapp.Quantity.form;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.keys.Area;
import dev.homelake.silver.index.IndexedFile;
import dev.homelake.whatsapp.Quantity;
import dev.homelake.whatsapp.title.ChatTitle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks through a lake for one chat. An upload is of the chat if its content is, whatever it is
 * called; and a rejected one if it is called so. For one thread.
 */
final class ChatSearch {

  private final LakeWork work;
  private final Bucket bucket;
  private final Path temporary;
  private final String chat;
  private final Set<String> bronze = new HashSet<>();
  private final Set<String> hashes = new HashSet<>();

  ChatSearch(LakeWork work, Path temporary, String chat) {
    this.work = work;
    this.bucket = work.bucket();
    this.temporary = temporary;
    this.chat = chat;
  }

  ChatPlan plan() throws IOException {
    work.say("looking for exports of the chat");
    List<BronzeExport> exports = BronzeExport.list(bucket);
    List<BronzeExport> ours = exports.stream().filter(export -> export.isOf(chat)).toList();
    for (BronzeExport export : ours) {
      bronze.add(export.key());
      export.hash().ifPresent(hashes::add);
    }
    List<UploadNote> notes = UploadNote.list(bucket);
    List<Upload> uploads = new Uploads(bucket, temporary).list(notes);
    List<Upload> ourUploads = uploads.stream().filter(this::isOurs).toList();
    Set<String> uploadKeys = new HashSet<>();
    ourUploads.forEach(upload -> uploadKeys.add(upload.key()));
    Predicate<UploadNote> noted =
        note -> isOurs(note) || note.upload().filter(uploadKeys::contains).isPresent();
    List<UploadNote> ourNotes = notes.stream().filter(noted).toList();
    work.say("looking for pictures of the chat");
    ChatPhotoTraces pictures =
        ChatPhotoTraces.find(work, chat, ours, ourNotes, others(exports, notes, noted));
    List<String> claims = claims();
    SilverState state = new SilverState(bucket);
    ReportSearch reports = () -> state.reports(chat::equals, this::isOurFile, chat);
    return new ChatPlan(
        ourUploads.stream().map(Upload::key).toList(),
        kept(),
        ourNotes.stream().map(UploadNote::key).toList(),
        pictures.traces(),
        List.copyOf(bronze),
        claims,
        new SilverRows(work.folder().silver()).byChat().getOrDefault(chat, 0L),
        state.files().stream().filter(this::isOurs).count(),
        reports.find(),
        reports,
        notes(ourNotes, ourUploads, pictures));
  }

  private boolean isOurs(Upload upload) {
    return isOurs(upload.facts(), upload.key());
  }

  private boolean isOurs(UploadNote note) {
    return isOurs(note.facts(), note.upload().orElse(note.key().replaceFirst("\\.json$", "")));
  }

  private boolean isOurs(ExportFacts facts, String key) {
    Optional<String> title = facts.chat().or(() -> ChatTitle.fromFileName(key));
    return title.equals(Optional.of(chat))
        || facts.bronze().filter(bronze::contains).isPresent()
        || facts.sha256().filter(this::isOurContent).isPresent();
  }

  private boolean isOurContent(String sha256) {
    return hashes.stream().anyMatch(sha256::startsWith);
  }

  private boolean isOurs(IndexedFile file) {
    return file.content().filter(content -> content.chat().equals(chat)).isPresent()
        || bronze.contains(Area.BRONZE_WHATSAPP.key(file.key()));
  }

  private boolean isOurFile(String file) {
    return bronze.contains(Area.BRONZE_WHATSAPP.key(file)) || isCalledSo(file);
  }

  private boolean isCalledSo(String key) {
    return ChatTitle.ifCopy(key).isEmpty() && ChatTitle.fromFileName(key).equals(Optional.of(chat));
  }

  /** Also of contents that were taken out of bronze by hand. */
  private List<String> claims() throws IOException {
    List<String> found = new ArrayList<>();
    for (Claim claim : Claim.list(bucket)) {
      boolean named =
          claim.bronze().filter(key -> bronze.contains(key) || isCalledSo(key)).isPresent();
      if (named || hashes.stream().anyMatch(claim::isOf)) {
        found.add(claim.key());
      }
    }
    return found;
  }

  /** What was put away unread: only its name can tell. */
  private List<String> kept() throws IOException {
    List<String> kept = new ArrayList<>();
    for (Area area : List.of(Area.MISC, Area.RAW_ARCHIVE)) {
      bucket.list(area.prefix()).stream().filter(this::isCalledSo).forEach(kept::add);
    }
    return kept;
  }

  private Set<String> others(
      List<BronzeExport> exports, List<UploadNote> notes, Predicate<UploadNote> ours) {
    Set<String> others = new HashSet<>();
    exports.forEach(export -> export.title().ifPresent(others::add));
    notes.stream()
        .filter(ours.negate())
        .forEach(note -> note.facts().chat().ifPresent(others::add));
    others.remove(chat);
    return others;
  }

  private List<String> notes(
      List<UploadNote> ourNotes, List<Upload> uploads, ChatPhotoTraces pictures) {
    List<String> notes = new ArrayList<>(pictures.notes());
    long elsewhere =
        ourNotes.stream()
            .map(note -> note.facts().bronze())
            .flatMap(Optional::stream)
            .filter(key -> !bronze.contains(key) && !isCalledSo(key))
            .distinct()
            .count();
    if (elsewhere > 0) {
      notes.add(
          Quantity.of(elsewhere, "export")
              + " of it came in before under another title; that text stays: forget that chat, too.");
    }
    long otherwise =
        uploads.stream()
            .filter(
                upload -> upload.facts().chat().filter(title -> !title.equals(chat)).isPresent())
            .count();
    if (otherwise > 0) {
      notes.add(
          Quantity.of(otherwise, "upload")
              + form(otherwise, " of the same export is", " of the same exports are")
              + " called otherwise, and "
              + form(otherwise, "goes", "go")
              + ", too.");
    }
    long failed = work.failures(uploads.stream().map(Upload::key).toList());
    if (failed > 0) {
      notes.add(Quantity.of(failed, "event") + " of its uploads had been given up.");
    }
    return notes;
  }
}
