package dev.homelake.silver.bronze;

import static java.util.Comparator.comparingLong;

import dev.homelake.whatsapp.title.ChatTitle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Which files are read together. Pure functions; thread-safe.
 *
 * <p>Exports of one chat share a task, because what they have in common can be merged there, and
 * because they settle the order of day and month among each other.
 */
public final class ReadPlan {

  private ReadPlan() {}

  /** Files whose name tells no chat for certain; their content must be asked. */
  public static List<BronzeFile> untitled(List<BronzeFile> files) {
    return files.stream()
        .filter(
            file ->
                ChatTitle.fromFileName(file.name()).isEmpty()
                    || ChatTitle.ifCopy(file.name()).isPresent())
        .toList();
  }

  /**
   * Groups files by chat.
   *
   * @param titles titles by file number of {@link #untitled} files; a file that has none here nor
   *     in its name is a group of its own
   */
  public static List<ChatGroup> groups(List<BronzeFile> files, Map<Integer, String> titles) {
    Map<String, List<BronzeFile>> chats = new LinkedHashMap<>();
    for (BronzeFile file : files) {
      String chat =
          Optional.ofNullable(titles.get(file.number()))
              .or(() -> ChatTitle.fromFileName(file.name()))
              .map(title -> "chat " + title)
              .orElseGet(() -> "file " + file.number());
      chats.computeIfAbsent(chat, c -> new ArrayList<>()).add(file);
    }
    return chats.values().stream().map(ChatGroup::new).toList();
  }

  /** Packs groups into at most {@code tasks} lists of about the same number of bytes. */
  public static List<List<ChatGroup>> pack(List<ChatGroup> groups, int tasks) {
    PriorityQueue<Bin> lightestFirst = new PriorityQueue<>();
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < Math.min(tasks, groups.size()); i++) {
      bins.add(new Bin(i));
    }
    lightestFirst.addAll(bins);
    List<ChatGroup> largestFirst = new ArrayList<>(groups);
    largestFirst.sort(comparingLong(ChatGroup::bytes).reversed());
    for (ChatGroup group : largestFirst) {
      Bin lightest = lightestFirst.remove();
      lightest.add(group);
      lightestFirst.add(lightest);
    }
    return bins.stream().map(bin -> List.copyOf(bin.groups)).toList();
  }

  private static final class Bin implements Comparable<Bin> {
    private final int number;
    private final List<ChatGroup> groups = new ArrayList<>();
    private long bytes;

    private Bin(int number) {
      this.number = number;
    }

    private void add(ChatGroup group) {
      groups.add(group);
      bytes += group.bytes();
    }

    @Override
    public int compareTo(Bin other) {
      int order = Long.compare(bytes, other.bytes);
      return order == 0 ? Integer.compare(number, other.number) : order;
    }
  }
}
