package dev.homelake.silver;

import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.IndexedFile;
import dev.homelake.silver.report.RunReport.Joined;
import dev.homelake.whatsapp.title.ChatTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds chats made of files whose names differ in an end that was taken for a copy's mark. */
final class JoinedFiles {

  private JoinedFiles() {}

  /** Those among the given chats. */
  static List<Joined> of(FileIndex index, Set<String> chats) {
    SortedMap<String, List<String>> files = new TreeMap<>();
    for (IndexedFile file : index.files().values()) {
      String chat = file.content().map(IndexedFile.Content::chat).orElse("");
      if (chats.contains(chat) && ChatTitle.fromFileName(file.key()).isPresent()) {
        files.computeIfAbsent(chat, key -> new ArrayList<>()).add(file.key());
      }
    }
    files.values().removeIf(keys -> marks(keys) < 2);
    return files.entrySet().stream()
        .map(chat -> new Joined(chat.getKey(), chat.getValue()))
        .toList();
  }

  /** How many ends there are, no end being one too; none differ in names read as they stand. */
  private static long marks(List<String> keys) {
    return keys.stream().map(ChatTitle::copyMark).distinct().count();
  }
}
