package dev.homelake.whatsapp.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.merge.InventedChat.Spoken;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ExportMergerTest {

  @Provide
  Arbitrary<InventedChat> chats() {
    return InventedChat.any();
  }

  @Property(tries = 400)
  void overlappingExportsGiveTheChatAsItHappened(
      @ForAll("chats") InventedChat chat, @ForAll Random random) {
    List<ExportRows> exports = windows(chat, random, Clock.SECONDS);

    List<MergedMessage> merged = ExportMerger.mergeRows(exports);

    assertThat(merged.stream().map(ExportMergerTest::spoken)).isEqualTo(chat.rows());
    assertThat(merged.stream().map(MergedMessage::messageId)).doesNotHaveDuplicates();
  }

  @Property(tries = 400)
  void exportsOfTwoPlatformsGiveEveryRowOnce(
      @ForAll("chats") InventedChat chat, @ForAll Random random) {
    List<ExportRows> exports = windows(chat, random, Clock.EITHER);

    List<MergedMessage> merged = ExportMerger.mergeRows(exports);

    assertThat(merged.stream().map(row -> byMinute(spoken(row))))
        .containsExactlyInAnyOrderElementsOf(chat.rows().stream().map(this::byMinute).toList());
    assertThat(merged.stream().map(MergedMessage::messageId)).doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  void theOrderOfExportsDoesNotMatter(@ForAll("chats") InventedChat chat, @ForAll Random random) {
    List<ExportRows> exports = windows(chat, random, Clock.EITHER);
    List<ExportRows> shuffled = new ArrayList<>(exports);
    Collections.shuffle(shuffled, random);

    assertThat(ExportMerger.mergeRows(shuffled)).isEqualTo(ExportMerger.mergeRows(exports));
  }

  @Property(tries = 200)
  void exportsOfOneNameMayComeInAnyOrder(
      @ForAll("chats") InventedChat chat, @ForAll Random random) {
    int border = random.nextInt(chat.rows().size() + 1);
    ExportRows first = chat.export("_chat.txt", 0, border);
    ExportRows second = chat.exportWithoutSeconds("_chat.txt", 0, chat.rows().size());

    assertThat(ExportMerger.mergeRows(List.of(first, second)))
        .isEqualTo(ExportMerger.mergeRows(List.of(second, first)));
  }

  @Property(tries = 200)
  void anotherExportOfKnownRowsChangesNoMessage(
      @ForAll("chats") InventedChat chat,
      @ForAll Random random,
      @ForAll @IntRange(min = 0, max = 40) int from) {
    List<ExportRows> exports = windows(chat, random, Clock.SECONDS);
    List<ExportRows> more = new ArrayList<>(exports);
    int start = Math.min(from, chat.rows().size() - 1);
    more.add(chat.export("again.txt", start, chat.rows().size()));
    more.add(chat.exportWithoutSeconds("again without seconds.txt", 0, start));

    assertThat(ids(ExportMerger.mergeRows(more))).isEqualTo(ids(ExportMerger.mergeRows(exports)));
  }

  @Property(tries = 200)
  void positionsCountEachDayFromZero(@ForAll("chats") InventedChat chat) {
    List<MergedMessage> merged =
        ExportMerger.mergeRows(List.of(chat.export("a.txt", 0, chat.rows().size())));

    for (int i = 0; i < merged.size(); i++) {
      boolean sameDay = i > 0 && dayOf(merged.get(i)).equals(dayOf(merged.get(i - 1)));
      assertThat(merged.get(i).position())
          .isEqualTo(sameDay ? merged.get(i - 1).position() + 1 : 0);
    }
  }

  private enum Clock {
    SECONDS,
    EITHER
  }

  /** Exports that leave no gap; each minute is in one of them as a whole, cut in others. */
  private static List<ExportRows> windows(InventedChat chat, Random random, Clock clock) {
    List<ExportRows> exports = new ArrayList<>();
    int size = chat.rows().size();
    int from = 0;
    for (int to = 0; to < size; ) {
      to = Math.min(size, Math.max(from, to) + 1 + random.nextInt(12));
      String name = "export " + (char) ('a' + random.nextInt(26)) + exports.size() + ".txt";
      exports.add(
          clock == Clock.SECONDS || random.nextBoolean()
              ? chat.export(name, from, to)
              : chat.exportWithoutSeconds(name, from, to));
      from = to < size ? random.nextInt(chat.minuteStart(to) + 1) : to;
    }
    return exports;
  }

  private static Spoken spoken(MergedMessage row) {
    return new Spoken(
        row.message().sentAt(), row.message().sender().orElse(""), row.message().body());
  }

  private Spoken byMinute(Spoken row) {
    return new Spoken(row.at().truncatedTo(ChronoUnit.MINUTES), row.sender(), row.body());
  }

  private static List<String> ids(List<MergedMessage> merged) {
    return merged.stream().map(MergedMessage::messageId).toList();
  }

  private static Object dayOf(MergedMessage row) {
    return row.message().sentAt().toLocalDate();
  }
}
