package dev.homelake.whatsapp.header;

import java.util.HashMap;
import java.util.Map;

/**
 * A word that stands beside a time on a 12-hour clock. Words from the phones' locale data (CLDR)
 * and from real exports.
 *
 * @param style number of the table row; words of one row occur together in one file
 * @param half which half of the day the word means
 */
record DayPeriod(int style, Half half) {

  /** How a word changes the printed hour. */
  enum Half {
    MORNING,
    AFTERNOON,
    /** Around noon: 12 stays, 1 to 3 are in the afternoon, 10 and 11 are not. */
    NOON,
    /** 12 is midnight, 1 to 5 are early, 6 to 11 are late. */
    NIGHT
  }

  /**
   * Style 0 means no word; a row's style is its index plus 1. Morning words, afternoon words, noon
   * words, night words; words of a kind separated by |.
   */
  private static final String[][] TABLE = {
    {"AM", "PM"},
    {"am", "pm"},
    {"a.m.", "p.m."},
    {"a. m.", "p. m."},
    {"A.M.", "P.M."},
    {"Am", "Pm"},
    {"a.m", "p.m"},
    {"in the morning", "in the afternoon|in the evening", "noon", "at night"},
    {"morgens|vorm.|vormittags|früh", "nachm.|nachmittags|abends", "mittags", "nachts"},
    {"上午|凌晨|清晨|早上", "下午", "中午", "晚上|半夜"},
    {"午前", "午後"},
    {"오전", "오후"},
    {"ÖÖ", "ÖS"},
    {"öö", "ös"},
    {"முற்பகல்", "பிற்பகல்"},
    {"ص", "م"},
    {"ق.ظ.", "ب.ظ."},
    {"قبل‌ازظهر", "بعدازظهر"},
    {"π.μ.", "μ.μ."},
    {"पूर्वाह्न", "अपराह्न"},
    {"म.पू.", "म.उ."},
    {"পূর্বাহ্ণ", "অপরাহ্ণ"},
    {"SA", "CH"},
    {"de.", "du."},
    {"fm", "em"},
    {"fm.", "em."},
    {"ap.", "ip."},
    {"dop.", "odp.|pop."},
    {"пр.об.", "сл.об."},
    {"дп", "пп"},
    {"ДП", "ПП"},
    {"претпладне", "попладне"},
    {"ก่อนเที่ยง", "หลังเที่ยง"},
    {"PG", "PTG"},
    {"vm.", "nm."},
    {"priešpiet", "popiet"},
    {"priekšp.", "pēcp."},
    {"ү.ө.", "ү.х."},
    {"නංපෙ.ව.|පෙ.ව.", "ප.ව."},
    {"ጥዋት", "ከሰዓት"},
    {"e paradites|p.d.", "e pasdites|m.d."},
    {"πμ", "μμ"},
    {"לפנה״צ", "אחה״צ"},
    {"ಪೂರ್ವಾಹ್ನ", "ಅಪರಾಹ್ನ"},
    {"ກ່ອນທ່ຽງ", "ຫຼັງທ່ຽງ"},
    {"ਪੂ.ਦੁ.", "ਬਾ.ਦੁ."},
    {"পূৰ্বাহ্ন", "অপৰাহ্ন"},
    {"пре подне|прије подне", "по подне|послије подне"},
    {"pre podne|prije podne|prijepodne", "po podne|popodne"},
    {"f.h.", "e.h."},
    {"r.n.", "i.n."},
    {"TO", "TK"},
    {"ТО", "ТК"},
    {"таңкы", "түштөн кийинки"},
    {"နံနက်", "ညနေ"},
    {"غ.م.", "غ.و."},
  };

  private static final Map<String, DayPeriod> WORDS = words();

  private static Map<String, DayPeriod> words() {
    Map<String, DayPeriod> words = new HashMap<>();
    Half[] halves = Half.values();
    for (int row = 0; row < TABLE.length; row++) {
      for (int column = 0; column < TABLE[row].length; column++) {
        for (String word : TABLE[row][column].split("\\|")) {
          words.putIfAbsent(word, new DayPeriod(row + 1, halves[column]));
        }
      }
    }
    return words;
  }

  static {
    if (TABLE.length >= 1 << HeaderShape.PERIOD_STYLE_BITS) {
      throw new AssertionError("the header shape has too few bits for the day period styles");
    }
  }

  /** The period of a word with plain blanks and without marks; null if it is none. */
  static DayPeriod of(String word) {
    return WORDS.get(word);
  }

  /**
   * The hour from 0 to 23 that a printed hour from 0 to 12 means. Larger hours stay as they are.
   */
  int hour(int printed) {
    if (printed > 12) {
      return printed;
    }
    return switch (half) {
      case MORNING -> printed == 12 ? 0 : printed;
      case AFTERNOON -> printed == 12 ? 12 : printed + 12;
      case NOON -> printed >= 1 && printed <= 3 ? printed + 12 : printed;
      case NIGHT -> printed == 12 ? 0 : printed >= 6 ? printed + 12 : printed;
    };
  }
}
