package dev.homelake.whatsapp.generated;

import java.util.List;

/**
 * How a 12-hour clock names the halves of a day.
 *
 * @param words the word of each hour, or of each half of the day if there are two
 * @param place whether the word stands in front of the time or behind it
 * @param gap what stands between word and time
 * @param noon what the hour after 11 is called: 12 or 0
 */
record PeriodStyle(List<String> words, Place place, String gap, int noon) {

  enum Place {
    NONE,
    BEFORE,
    AFTER
  }

  static final PeriodStyle NONE = new PeriodStyle(List.of(), Place.NONE, "", 12);

  private static final String[] GERMAN =
      ("nachts nachts nachts nachts nachts nachts vorm. vorm. vorm. vorm. vorm. vorm. mittags"
              + " mittags nachm. nachm. nachm. nachm. abends abends abends abends nachts nachts")
          .split(" ");
  private static final String[] CHINESE =
      ("凌晨 凌晨 凌晨 凌晨 凌晨 清晨 清晨 清晨 上午 上午 上午 上午 中午" + " 下午 下午 下午 下午 下午 晚上 晚上 晚上 晚上 晚上 晚上").split(" ");

  static final List<PeriodStyle> ALL =
      List.of(
          after(" ", "AM", "PM"),
          after("\u202F", "AM", "PM"),
          after("\u00A0", "am", "pm"),
          after("", "AM", "PM"),
          after(" ", "a.m.", "p.m."),
          after("\u202F", "a.\u00A0m.", "p.\u00A0m."),
          after("\u00A0", "a.\u202Fm.", "p.\u202Fm."),
          after(" ", "π.μ.", "μ.μ."),
          after("\u00A0", "ص", "م"),
          after(" ", "ق.ظ.", "ب.ظ."),
          after(" ", "SA", "CH"),
          after(" ", "לפנה״צ", "אחה״צ"),
          after(" ", "пре подне", "по подне"),
          after(" ", GERMAN),
          before("", "上午", "下午"),
          before("", CHINESE),
          before(" ", "오전", "오후"),
          new PeriodStyle(List.of("午前", "午後"), Place.BEFORE, "", 0),
          before(" ", "ÖÖ", "ÖS"),
          before(" ", "முற்பகல்", "பிற்பகல்"),
          before(" ", "AM", "PM"));

  private static PeriodStyle after(String gap, String... words) {
    return new PeriodStyle(List.of(words), Place.AFTER, gap, 12);
  }

  private static PeriodStyle before(String gap, String... words) {
    return new PeriodStyle(List.of(words), Place.BEFORE, gap, 12);
  }

  String word(int hour) {
    return words.get(words.size() == 2 ? hour / 12 : hour);
  }

  /** The hour as printed. */
  int hour(int hour) {
    if (place == Place.NONE) {
      return hour;
    }
    return hour % 12 == 0 ? noon : hour % 12;
  }
}
