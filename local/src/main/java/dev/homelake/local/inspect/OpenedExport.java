package dev.homelake.local.inspect;

import dev.homelake.local.Problem;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.LineCounts;
import dev.homelake.whatsapp.Rejection;
import dev.homelake.whatsapp.archive.ExportZip;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A file given on the command line: a chat's text, a zip around one, or something refused. */
public final class OpenedExport implements Closeable {

  private final Path file;
  private final Optional<ExportZip> zip;
  private final Optional<ChatExport> export;

  private OpenedExport(Path file, Optional<ExportZip> zip, Optional<ChatExport> export) {
    this.file = file;
    this.zip = zip;
    this.export = export;
  }

  /**
   * Opens a file and decides its format.
   *
   * @throws Problem if there is no such file
   * @throws IOException if it cannot be read
   */
  public static OpenedExport open(Path file, Optional<DateOrder> dateOrder) throws IOException {
    requireFile(file);
    if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      ChatExport export = ChatExport.open(ExportSource.of(file), dateOrder);
      return new OpenedExport(file, Optional.empty(), Optional.of(export));
    }
    ExportZip zip = ExportZip.open(file);
    try {
      Optional<ChatExport> export =
          zip.rejection().isPresent()
              ? Optional.empty()
              : Optional.of(ChatExport.open(zip.chat(), dateOrder));
      return new OpenedExport(file, Optional.of(zip), export);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Why the file is refused; empty if it holds an export. */
  public Optional<Rejection> rejection() {
    return export.map(ChatExport::rejection).orElseGet(() -> zip.orElseThrow().rejection());
  }

  /**
   * The export itself.
   *
   * @throws IllegalStateException for a refused zip
   */
  public ChatExport export() {
    return export.orElseThrow(
        () -> new IllegalStateException("Cannot read the chat of a refused zip"));
  }

  /** What was found in the file; for a zip, under the zip's name. */
  public ImportReceipt receipt() throws IOException {
    if (export.isEmpty()) {
      return refusedZip();
    }
    ImportReceipt found = export.get().receipt();
    return zip.isEmpty() ? found : named(found);
  }

  @Override
  public void close() throws IOException {
    if (zip.isPresent()) {
      zip.get().close();
    }
  }

  private ImportReceipt refusedZip() throws IOException {
    return new ImportReceipt(
        name(),
        Files.size(file),
        rejection(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new LineCounts(0, 0, 0, 0),
        Map.of(),
        0,
        List.of(),
        List.of());
  }

  private ImportReceipt named(ImportReceipt found) throws IOException {
    return new ImportReceipt(
        name(),
        Files.size(file),
        found.rejection(),
        found.chat(),
        found.format(),
        found.first(),
        found.last(),
        found.lines(),
        found.kinds(),
        found.senders(),
        found.rejectedLines(),
        found.notes());
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  /**
   * Checks that there is a file to read, before any work is done.
   *
   * @throws Problem if not
   */
  static void requireFile(Path file) {
    if (file.toString().isEmpty()) {
      throw Problem.wrongUse("cannot read a file without a name", "Check the arguments.");
    }
    if (Files.isDirectory(file)) {
      throw Problem.wrongUse(
          "cannot read " + file + ": it is a folder",
          "Name the files in it, as " + file + "/*.txt");
    }
    if (!Files.exists(file)) {
      throw Problem.wrongUse(
          "cannot read " + file + ": there is no such file",
          "Check the path; quote names with blanks.");
    }
    if (!Files.isReadable(file)) {
      throw Problem.wrongUse(
          "cannot read " + file + ": no permission", "Allow reading, as with: chmod u+r FILE");
    }
  }
}
