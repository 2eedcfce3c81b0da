package dev.homelake.silver.bronze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReadPlanTest {

  @Test
  void groupsExportsOfOneChatByTheirNames() {
    List<BronzeFile> files =
        files(
            "a/WhatsApp Chat with Ana (1).txt",
            "b/WhatsApp Chat with Ana.txt",
            "b/WhatsApp Chat with Bo.txt",
            "c/WhatsApp Chat - Ana.txt");

    assertThat(keys(ReadPlan.groups(files, Map.of())))
        .containsExactly(
            List.of(
                "a/WhatsApp Chat with Ana (1).txt",
                "b/WhatsApp Chat with Ana.txt",
                "c/WhatsApp Chat - Ana.txt"),
            List.of("b/WhatsApp Chat with Bo.txt"));
  }

  @Test
  void groupsFilesWithoutTitleByWhatTheirContentTells() {
    List<BronzeFile> files = files("WhatsApp Chat with Ana.txt", "_chat.txt", "x/_chat.txt");

    assertThat(ReadPlan.untitled(files)).containsExactly(files.get(1), files.get(2));
    assertThat(keys(ReadPlan.groups(files, Map.of(1, "Ana"))))
        .containsExactly(
            List.of("WhatsApp Chat with Ana.txt", "_chat.txt"), List.of("x/_chat.txt"));
  }

  @Property(tries = 100)
  void packsEveryGroupOnce(
      @ForAll @Size(max = 40) List<@IntRange(max = 1000) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 10) int tasks) {
    List<ChatGroup> groups = groups(sizes);

    List<List<ChatGroup>> packed = ReadPlan.pack(groups, tasks);

    assertThat(packed).hasSize(Math.min(tasks, sizes.size()));
    assertThat(packed.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(groups);
  }

  @Property(tries = 100)
  void noTaskIsLargerThanAFairShareAndOneGroup(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 1000) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 10) int tasks) {
    List<List<ChatGroup>> packed = ReadPlan.pack(groups(sizes), tasks);

    long all = sizes.stream().mapToLong(Integer::longValue).sum();
    long largest = sizes.stream().mapToLong(Integer::longValue).max().orElseThrow();
    for (List<ChatGroup> task : packed) {
      assertThat(task.stream().mapToLong(ChatGroup::bytes).sum())
          .isLessThanOrEqualTo(all / tasks + largest + 1);
    }
  }

  private static List<ChatGroup> groups(List<Integer> sizes) {
    List<ChatGroup> groups = new ArrayList<>();
    for (int size : sizes) {
      groups.add(
          new ChatGroup(
              List.of(new BronzeFile(groups.size(), "f" + groups.size(), size, "v", null))));
    }
    return groups;
  }

  private static List<List<String>> keys(List<ChatGroup> groups) {
    return groups.stream()
        .map(group -> group.files().stream().map(BronzeFile::key).toList())
        .toList();
  }

  private static List<BronzeFile> files(String... keys) {
    List<BronzeFile> files = new ArrayList<>();
    for (String key : keys) {
      files.add(new BronzeFile(files.size(), key, 1, "v", null));
    }
    return files;
  }
}
