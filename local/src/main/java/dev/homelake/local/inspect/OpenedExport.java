package dev.homelake.local.inspect;

import dev.homelake.local.Problem;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.Rejection;
import dev.homelake.whatsapp.archive.ExportZip;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file given on the command line: a chat's text, a zip around one, or something refused. */
public final class OpenedExport implements Closeable {

  private final GivenFile file;
  private final Optional<ExportZip> zip;
  private final Optional<ChatExport> export;

  private OpenedExport(GivenFile file, Optional<ExportZip> zip, Optional<ChatExport> export) {
    this.file = file;
    this.zip = zip;
    this.export = export;
  }

  /**
   * Opens a file or a pipe and decides its format; {@code -} is the standard input.
   *
   * @throws Problem if there is no such file
   * @throws IOException if it cannot be read
   */
  public static OpenedExport open(Path given, Optional<DateOrder> dateOrder) throws IOException {
    GivenFile file = GivenFile.find(given);
    try {
      return file.isZip() ? openZip(file, dateOrder) : openText(file, dateOrder);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static OpenedExport openText(GivenFile file, Optional<DateOrder> dateOrder)
      throws IOException {
    ChatExport export = ChatExport.open(ExportSource.of(file.name(), file.content()), dateOrder);
    return new OpenedExport(file, Optional.empty(), Optional.of(export));
  }

  private static OpenedExport openZip(GivenFile file, Optional<DateOrder> dateOrder)
      throws IOException {
    ExportZip zip = ExportZip.open(file.content());
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

  /** The chat's text as the zip names it; empty if the file is no zip or a refused one. */
  public Optional<String> chatEntry() {
    return zip.flatMap(ExportZip::chatEntry);
  }

  /** What was found in the file; for a zip, under the zip's name. */
  public ImportReceipt receipt() throws IOException {
    long bytes = Files.size(file.content());
    if (export.isEmpty()) {
      return ImportReceipt.refused(file.name(), bytes, rejection().orElseThrow());
    }
    ImportReceipt found = export.get().receipt();
    return zip.isEmpty() ? found : found.in(file.name(), bytes);
  }

  @Override
  public void close() throws IOException {
    try (file) {
      if (zip.isPresent()) {
        zip.get().close();
      }
    }
  }
}
