package dev.homelake.silver.bronze;

import java.io.Serializable;
import java.util.List;

/**
 * Exports of one chat, to be read by one task.
 *
 * @param files in the order of their numbers
 */
public record ChatGroup(List<BronzeFile> files) implements Serializable {

  public ChatGroup {
    files = List.copyOf(files);
  }

  /** Their size together. */
  public long bytes() {
    return files.stream().mapToLong(BronzeFile::bytes).sum();
  }
}
