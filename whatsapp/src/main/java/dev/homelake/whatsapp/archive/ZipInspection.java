package dev.homelake.whatsapp.archive;

import dev.homelake.whatsapp.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through an open zip: whether it keeps the limits, which entry is the chat, what else there
 * is.
 *
 * @param name the zip's name
 * @param bytes the zip's size
 */
record ZipInspection(String name, ZipFile zip, long bytes, ZipLimits limits) {

  private static final Pattern PATH_PART = Pattern.compile("[/\\\\]");
  private static final Pattern FROM_ROOT = Pattern.compile("^(?:[/\\\\]|[A-Za-z]:[/\\\\])");

  ExportZip result() {
    if (zip.size() > limits.entries()) {
      return ExportZip.rejected(zip, ZipRefusals.tooManyFiles(limits));
    }
    List<? extends ZipEntry> all = zip.stream().toList();
    if (all.stream().anyMatch(ZipInspection::leavesItsFolder)) {
      return ExportZip.rejected(zip, ZipRefusals.unsafeNames());
    }
    Map<String, ZipEntry> byName = new LinkedHashMap<>();
    for (ZipEntry file : all) {
      ZipEntry other =
          ChatEntries.isContent(file) ? byName.putIfAbsent(file.getName(), file) : null;
      if (other != null && !isSame(file, other)) {
        return ExportZip.rejected(zip, ZipRefusals.ambiguousNames());
      }
    }
    List<ZipEntry> files = List.copyOf(byName.values());
    if (limits.beyondRatio(inflated(files), bytes)) {
      return ExportZip.rejected(zip, ZipRefusals.bombOfFiles());
    }
    List<ZipEntry> chats = new ChatEntries(name, files).candidates();
    if (chats.size() != 1) {
      Rejection refusal =
          chats.isEmpty() ? ZipRefusals.withoutChat(files) : ZipRefusals.severalChats(chats.size());
      return ExportZip.rejected(zip, refusal);
    }
    ZipEntry chat = chats.get(0);
    return check(chat)
        .map(fault -> ExportZip.rejected(zip, fault))
        .orElseGet(
            () -> ExportZip.accepted(zip, new ZippedChat(name, zip, chat), media(files, chat)));
  }

  /** Files are opened by their names, so those that share one must hold the same. */
  private static boolean isSame(ZipEntry file, ZipEntry other) {
    return file.getSize() == other.getSize() && file.getCrc() == other.getCrc();
  }

  private static boolean leavesItsFolder(ZipEntry entry) {
    String path = entry.getName();
    return FROM_ROOT.matcher(path).find()
        || path.indexOf('\0') >= 0
        || PATH_PART.splitAsStream(path).anyMatch(".."::equals);
  }

  /** The declared sizes together; as much as a number holds if they are more. */
  private static long inflated(List<ZipEntry> files) {
    long total = 0;
    for (ZipEntry file : files) {
      long next = total + Math.max(0, file.getSize());
      total = next < total ? Long.MAX_VALUE : next;
    }
    return total;
  }

  private static List<MediaEntry> media(List<ZipEntry> files, ZipEntry chat) {
    return files.stream()
        .filter(file -> file != chat)
        .map(file -> new MediaEntry(file.getName(), file.getSize(), file.getCompressedSize()))
        .toList();
  }

  /** Inflates the text once, within the limits, and compares its checksum. */
  private Optional<Rejection> check(ZipEntry entry) {
    CRC32 checksum = new CRC32();
    byte[] buffer = new byte[1 << 16];
    long inflated = 0;
    try (InputStream text = zip.getInputStream(entry)) {
      for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
        inflated += read;
        checksum.update(buffer, 0, read);
        if (limits.exceededBy(inflated, entry.getCompressedSize())) {
          return Optional.of(ZipRefusals.bombOfText());
        }
      }
    } catch (IOException | RuntimeException e) {
      return Optional.of(ZipRefusals.reason(e));
    }
    boolean damaged = entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue();
    return damaged
        ? Optional.of(ZipRefusals.unreadable("its chat text is damaged. Export the chat again."))
        : Optional.empty();
  }
}
