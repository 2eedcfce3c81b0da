package dev.homelake.whatsapp.archive;

import static dev.homelake.whatsapp.archive.ZipRefusals.reason;
import static dev.homelake.whatsapp.archive.ZipRefusals.tooManyFiles;
import static dev.homelake.whatsapp.archive.ZipRefusals.unreadable;

import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.Rejection;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An export in a zip file: finds the chat's text and lists the media beside it.
 *
 * <p>Nothing is unpacked to disk and no entry's name is used as a path; names that try are refused.
 * A hostile zip costs bounded time and memory: the number of entries, their size together and the
 * inflated size of the text are limited, and the text is inflated and checked once on opening, so
 * that reading it later fails for no reason but the disk. A bad zip is a {@link Rejection}, never
 * an exception. Zips inside are media like any other; they are never opened.
 *
 * <p>Close it after use; the sources it gave are dead then. Not thread-safe.
 */
public final class ExportZip implements Closeable {

  private final Optional<ZipFile> zip;
  private final Optional<Rejection> rejection;
  private final Optional<ZippedChat> chat;
  private final List<MediaEntry> media;

  private ExportZip(
      Optional<ZipFile> zip,
      Optional<Rejection> rejection,
      Optional<ZippedChat> chat,
      List<MediaEntry> media) {
    this.zip = zip;
    this.rejection = rejection;
    this.chat = chat;
    this.media = List.copyOf(media);
  }

  /**
   * Opens a zip file and checks its chat text.
   *
   * @throws IOException if the file cannot be read at all
   */
  public static ExportZip open(Path file) throws IOException {
    return open(file, String.valueOf(file.getFileName()));
  }

  /**
   * The same for a zip that lies under another name than its own.
   *
   * @param name what it was called, for the chat's title
   */
  public static ExportZip open(Path file, String name) throws IOException {
    return open(file, name, ZipLimits.DEFAULT);
  }

  static ExportZip open(Path file, String name, ZipLimits limits) throws IOException {
    Optional<ZipDirectory> directory = ZipDirectory.read(file);
    if (directory.isEmpty()) {
      return rejected(
          unreadable("it is no zip file, or its end is missing. Export the chat again."));
    }
    if (directory.get().entries() > limits.entries()
        || directory.get().bytes() > limits.directoryBytes()) {
      return rejected(tooManyFiles(limits));
    }
    ZipFile zip;
    try {
      zip = openZip(file);
    } catch (ZipException | EOFException | RuntimeException e) {
      return rejected(reason(e));
    }
    try {
      return new ZipInspection(name, zip, Files.size(file), limits).result();
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Why the zip is not accepted; empty if it holds a chat's text. */
  public Optional<Rejection> rejection() {
    return rejection;
  }

  /**
   * The chat's text. Its names for the title are the zip's name, then the entry's.
   *
   * @throws IllegalStateException for a rejected zip
   */
  public ExportSource chat() {
    return chat.orElseThrow(
        () -> new IllegalStateException("Cannot read the chat of a rejected zip"));
  }

  /** The chat's text as the zip names it, with folders; empty for a rejected zip. */
  public Optional<String> chatEntry() {
    return chat.map(text -> text.entry().getName());
  }

  /** The files beside the chat's text, in the zip's order; none for a rejected zip. */
  public List<MediaEntry> media() {
    return media;
  }

  /**
   * Opens one of the {@link #media} from its start; the caller closes the stream. A file that is
   * damaged, or not of the size that the zip declares, makes reading it fail with a {@link
   * ZipException}, at its end at the latest.
   */
  public InputStream open(MediaEntry entry) throws IOException {
    ZipFile open = zip.orElseThrow(() -> new IllegalStateException("the zip was rejected"));
    ZipEntry found = open.getEntry(entry.name());
    if (found == null) {
      throw new IllegalArgumentException("the zip has no such file");
    }
    try {
      return new EntryStream(open.getInputStream(found), found);
    } catch (ZipException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ZipException("a file in the zip is damaged");
    }
  }

  @Override
  public void close() throws IOException {
    if (zip.isPresent()) {
      zip.get().close();
    }
  }

  /** Names are UTF-8; where an old program wrote others, any bytes do, for they are labels only. */
  private static ZipFile openZip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException | IllegalArgumentException e) {
      return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
    }
  }

  /** The zip is accepted. */
  static ExportZip accepted(ZipFile zip, ZippedChat chat, List<MediaEntry> media) {
    return new ExportZip(Optional.of(zip), Optional.empty(), Optional.of(chat), media);
  }

  private static ExportZip rejected(Rejection rejection) {
    return new ExportZip(Optional.empty(), Optional.of(rejection), Optional.empty(), List.of());
  }

  /** The zip could be opened, and is refused. */
  static ExportZip rejected(ZipFile zip, Rejection rejection) {
    return new ExportZip(Optional.of(zip), Optional.of(rejection), Optional.empty(), List.of());
  }
}
