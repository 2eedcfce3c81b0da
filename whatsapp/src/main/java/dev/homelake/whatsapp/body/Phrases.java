package dev.homelake.whatsapp.body;

import java.util.ArrayList;
import java.util.List;

/** The phrase tables, read once. */
final class Phrases {

  /** Between the round brackets after an Android file name. */
  static final PhraseSet ATTACHED = whole("attached.txt");

  /** Between the angle brackets of an Android placeholder. */
  static final PhraseSet PLACEHOLDERS = whole("placeholders.txt");

  /** Before the colon, or behind the name, in an iOS tag. */
  static final PhraseSet TAG_KEYWORDS = whole("tag-keywords.txt");

  /** The whole of an iOS placeholder. */
  static final PhraseSet OMITTED = whole("omitted.txt");

  /** Between the angle brackets at the end of an edited message. */
  static final PhraseSet EDITED = whole("edited.txt");

  /** The whole body of a deleted message. */
  static final PhraseSet DELETED = whole("deleted.txt");

  /** The beginning of a deleted message's body where a name follows. */
  static final PhraseStarts DELETED_BY = new PhraseStarts(PhraseFile.read("deleted-by.txt"));

  /** Whole bodies that tell of a live location. */
  static final PhraseSet LIVE_LOCATION = whole("live-location.txt");

  /** How notices begin that are known even without their direction marks. */
  static final PhraseStarts NOTICES = new PhraseStarts(PhraseFile.read("notices.txt"));

  private Phrases() {}

  private static PhraseSet whole(String file) {
    List<String> phrases = new ArrayList<>();
    for (String phrase : PhraseFile.read(file)) {
      phrases.add(phrase.endsWith(".") ? phrase.substring(0, phrase.length() - 1) : phrase);
    }
    return new PhraseSet(phrases);
  }

  /** Where the text [from, to) ends without a final full stop of any script. */
  static int withoutStop(byte[] buffer, int from, int to) {
    if (to - from >= 2 && buffer[to - 1] == '.') {
      return Marks.trimEnd(buffer, from, to - 1);
    }
    if (to - from >= 4 && buffer[to - 1] < 0) {
      int last =
          (buffer[to - 3] & 0xFF) << 16 | (buffer[to - 2] & 0xFF) << 8 | (buffer[to - 1] & 0xFF);
      if (last == 0xE38082 || last == 0xE0A5A4 || last == 0xEFBC8E) {
        return to - 3;
      }
      return (last & 0xFFFF) == 0xDB94 ? to - 2 : to;
    }
    return to;
  }
}
