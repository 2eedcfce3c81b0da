package dev.homelake.whatsapp.archive;

import dev.homelake.whatsapp.title.ChatTitle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;

/** Picks the chat's text among the entries of an export zip. */
final class ChatEntries {

  private final String zipName;
  private final List<ZipEntry> texts;

  ChatEntries(String zipName, List<ZipEntry> files) {
    this.zipName = zipName;
    this.texts = files.stream().filter(file -> hasEnding(file, ".txt")).toList();
  }

  /**
   * The entries that are the chat's text by the first rule that finds any: {@code _chat.txt}; a
   * name with a chat's title, the zip's own title before others; the only text at the top level.
   * More than one means that the zip holds several chats; none that it holds no chat.
   */
  List<ZipEntry> candidates() {
    List<ZipEntry> chats = shallowest(entry -> baseName(entry).equalsIgnoreCase("_chat.txt"));
    if (!chats.isEmpty()) {
      return chats;
    }
    chats = shallowest(this::hasTitleOfZip);
    if (!chats.isEmpty()) {
      return chats;
    }
    chats = shallowest(entry -> ChatTitle.fromFileName(baseName(entry)).isPresent());
    if (!chats.isEmpty()) {
      return chats;
    }
    List<ZipEntry> top = texts.stream().filter(entry -> depth(entry) == 0).toList();
    return top.size() == 1 ? top : List.of();
  }

  private boolean hasTitleOfZip(ZipEntry entry) {
    Optional<String> title = ChatTitle.fromFileName(baseName(entry));
    return title.isPresent()
        && (title.equals(ChatTitle.fromFileName(zipName))
            || title.equals(ChatTitle.ifCopy(zipName)));
  }

  /** Whether the entry is a file that a person put there, not a system's own bookkeeping. */
  static boolean isContent(ZipEntry entry) {
    return !entry.isDirectory()
        && !entry.getName().startsWith("__MACOSX/")
        && !baseName(entry).startsWith("._")
        && !baseName(entry).equals(".DS_Store");
  }

  /** Whether the entry's name ends so, in any case. */
  static boolean hasEnding(ZipEntry entry, String ending) {
    return entry.getName().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** The name behind the last slash of either kind. */
  static String baseName(ZipEntry entry) {
    String name = entry.getName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private List<ZipEntry> shallowest(Predicate<ZipEntry> wanted) {
    List<ZipEntry> found = texts.stream().filter(wanted).toList();
    long least = found.stream().mapToLong(ChatEntries::depth).min().orElse(0);
    return found.stream().filter(entry -> depth(entry) == least).toList();
  }

  private static long depth(ZipEntry entry) {
    return entry.getName().chars().filter(c -> c == '/' || c == '\\').count();
  }
}
