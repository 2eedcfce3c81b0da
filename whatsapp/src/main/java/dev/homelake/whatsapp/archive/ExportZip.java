package dev.homelake.whatsapp.archive;

import static java.util.Objects.requireNonNull;

import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.Rejection;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An export in a zip file: finds the chat's text and lists the media beside it.
 *
 * <p>Nothing is unpacked to disk and no entry's name is used as a path. A hostile zip costs bounded
 * time and memory: the number of entries, the inflated size of the text and its ratio to the packed
 * size are limited, and the text is inflated and checked once on opening, so that reading it later
 * fails for no reason but the disk. A bad zip is a {@link Rejection}, never an exception.
 *
 * <p>Close it after use; the sources it gave are dead then. Not thread-safe.
 */
public final class ExportZip implements Closeable {

  private final Optional<ZipFile> zip;
  private final Optional<Rejection> rejection;
  private final Optional<ExportSource> chat;
  private final List<MediaEntry> media;

  private ExportZip(
      Optional<ZipFile> zip,
      Optional<Rejection> rejection,
      Optional<ExportSource> chat,
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
    return open(file, ZipLimits.DEFAULT);
  }

  static ExportZip open(Path file, ZipLimits limits) throws IOException {
    Optional<ZipDirectory> directory = ZipDirectory.read(file);
    if (directory.isEmpty()) {
      return rejected(
          unreadable("it is no zip file, or its end is missing. Export the chat again."));
    }
    if (directory.get().entries() > limits.entries()
        || directory.get().bytes() > limits.directoryBytes()) {
      return rejected(unreadable("it holds more than " + limits.entries() + " files."));
    }
    ZipFile zip;
    try {
      zip = openZip(file);
    } catch (ZipException | EOFException | RuntimeException e) {
      return rejected(unreadable(reason(e)));
    }
    try {
      return inspect(String.valueOf(file.getFileName()), zip, limits);
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

  /** The files beside the chat's text, in the zip's order; none for a rejected zip. */
  public List<MediaEntry> media() {
    return media;
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

  private static ExportZip inspect(String zipName, ZipFile zip, ZipLimits limits)
      throws IOException {
    if (zip.size() > limits.entries()) {
      return rejected(zip, unreadable("it holds more than " + limits.entries() + " files."));
    }
    List<ZipEntry> files = new ArrayList<>();
    zip.stream().filter(ChatEntries::isContent).forEach(files::add);
    List<ZipEntry> chats = new ChatEntries(zipName, files).candidates();
    if (chats.size() != 1) {
      return rejected(zip, chats.isEmpty() ? withoutChat(files) : severalChats(chats.size()));
    }
    ZipEntry entry = chats.get(0);
    Optional<Rejection> fault = check(zip, entry, limits);
    if (fault.isPresent()) {
      return rejected(zip, fault.get());
    }
    List<MediaEntry> media =
        files.stream()
            .filter(file -> file != entry)
            .map(file -> new MediaEntry(file.getName(), file.getSize()))
            .toList();
    ExportSource chat = new ZippedChat(zipName, zip, entry);
    return new ExportZip(Optional.of(zip), Optional.empty(), Optional.of(chat), media);
  }

  /** Inflates the text once, within the limits, and compares its checksum. */
  private static Optional<Rejection> check(ZipFile zip, ZipEntry entry, ZipLimits limits) {
    CRC32 checksum = new CRC32();
    byte[] buffer = new byte[1 << 16];
    long inflated = 0;
    try (InputStream text = zip.getInputStream(entry)) {
      for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
        inflated += read;
        checksum.update(buffer, 0, read);
        if (limits.exceededBy(inflated, entry.getCompressedSize())) {
          return Optional.of(unreadable("its chat text inflates beyond any real chat's size."));
        }
      }
    } catch (IOException | RuntimeException e) {
      return Optional.of(unreadable(reason(e)));
    }
    boolean damaged = entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue();
    return damaged
        ? Optional.of(unreadable("its chat text is damaged. Export the chat again."))
        : Optional.empty();
  }

  private static String reason(Exception e) {
    boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
    return encrypted
        ? "it is protected by a password. Unpack it and use the text inside."
        : "it is damaged. Export the chat again.";
  }

  private static Rejection withoutChat(List<ZipEntry> files) {
    if (files.stream().anyMatch(file -> ChatEntries.hasEnding(file, ".zip"))) {
      return unreadable("it holds another zip. Unpack it and use the zip inside.");
    }
    return new Rejection(
        Rejection.Code.ZIP_WITHOUT_CHAT,
        "Cannot find a chat in the zip: none of its "
            + files.size()
            + " files is a chat's text (_chat.txt or \"WhatsApp Chat with ….txt\").");
  }

  private static Rejection severalChats(int count) {
    return unreadable("it holds " + count + " chats. Unpack it and use them one by one.");
  }

  private static Rejection unreadable(String why) {
    return new Rejection(Rejection.Code.ZIP_UNREADABLE, "Cannot read the zip: " + why);
  }

  private static ExportZip rejected(Rejection rejection) {
    return new ExportZip(Optional.empty(), Optional.of(rejection), Optional.empty(), List.of());
  }

  private static ExportZip rejected(ZipFile zip, Rejection rejection) {
    return new ExportZip(Optional.of(zip), Optional.of(rejection), Optional.empty(), List.of());
  }

  /** The chat's text inside the open zip. */
  private record ZippedChat(String zipName, ZipFile zip, ZipEntry entry) implements ExportSource {

    ZippedChat {
      requireNonNull(zipName, "zipName is null");
    }

    @Override
    public String name() {
      return zipName;
    }

    @Override
    public InputStream open() throws IOException {
      return zip.getInputStream(entry);
    }

    @Override
    public List<String> titleNames() {
      return List.of(zipName, ChatEntries.baseName(entry));
    }
  }
}
