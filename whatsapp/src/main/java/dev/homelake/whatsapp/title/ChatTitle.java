package dev.homelake.whatsapp.title;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a chat's title out of a file name such as {@code WhatsApp Chat with Anna (1).txt}.
 *
 * <p>A name the app did not give, {@code _chat.txt} or {@code notes.txt}, has no title. Safe for
 * use by several threads.
 */
public final class ChatTitle {

  private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(?:txt|zip)$");
  private static final Pattern CONTENT_HASH = Pattern.compile("--[0-9a-fA-F]{16,}$");

  /** Two digits at most, so that {@code Trip (2024)} stays. */
  private static final Pattern COPY = Pattern.compile("(?<=\\S)[ _]?\\([0-9]{1,2}\\)$");

  /** One digit, so that {@code Covid-19} is no copy. */
  private static final Pattern DASH = Pattern.compile("(?<=\\S)-[1-9]$");

  private ChatTitle() {}

  /**
   * The title in the file's name, in composed form (NFC); empty if the name holds none. A number in
   * brackets at the end marks a copy and is left out; one behind a hyphen stays, see {@link
   * #ifCopy}.
   *
   * @param name a file name, with or without folders in front
   */
  public static Optional<String> fromFileName(String name) {
    String bare = withoutEndings(baseName(name));
    // Behind a phrase that stands behind the title the number cannot be the title's.
    return titleIn(bare).or(() -> titleIn(DASH.matcher(bare).replaceFirst("")));
  }

  /**
   * The title without the number behind a hyphen at the end of {@code Team-1}; empty if there is no
   * such number. Some phones mark copies so, and people name groups so: only the rows can tell.
   */
  public static Optional<String> ifCopy(String name) {
    String bare = withoutEndings(baseName(name));
    String copied = DASH.matcher(bare).replaceFirst("");
    return copied.equals(bare) || titleIn(bare).isEmpty() ? Optional.empty() : titleIn(copied);
  }

  /**
   * Of several names of one export the one that holds the title: the first that has any, or, if its
   * end may mark a copy, another that has the title without it.
   */
  public static Optional<String> tellingName(List<String> names) {
    Optional<String> first =
        names.stream().filter(name -> fromFileName(name).isPresent()).findFirst();
    return first.map(
        name ->
            names.stream()
                .filter(other -> ifCopy(name).isPresent())
                .filter(other -> fromFileName(other).equals(ifCopy(name)))
                .findFirst()
                .orElse(name));
  }

  /** What stands at the end of a name and may mark a copy, such as {@code (1)}; else empty. */
  public static String copyMark(String name) {
    String bare = withoutExtensions(baseName(name));
    Matcher copy = COPY.matcher(bare);
    Matcher dash = DASH.matcher(bare);
    return copy.find() ? copy.group().strip() : dash.find() ? dash.group() : "";
  }

  private static String baseName(String name) {
    String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return Normalizer.normalize(base, Normalizer.Form.NFC);
  }

  private static Optional<String> titleIn(String bare) {
    String plain = plain(bare);
    int titleFrom = endOfPhraseBefore(plain);
    if (titleFrom > 0) {
      return title(bare.substring(titleFrom), bare.substring(0, titleFrom));
    }
    int titleTo = startOfPhraseBehind(plain);
    return titleTo > 0
        ? title(bare.substring(0, titleTo), bare.substring(titleTo))
        : Optional.empty();
  }

  /** Drops extensions, copy numbers and a content hash, in whatever order they were added. */
  private static String withoutEndings(String name) {
    String bare = withoutExtensions(name);
    String single = COPY.matcher(bare).replaceFirst("");
    return EXTENSION.matcher(single).find() ? withoutEndings(single) : single;
  }

  private static String withoutExtensions(String name) {
    String bare = name.strip();
    String before;
    do {
      before = bare;
      bare = EXTENSION.matcher(bare).replaceFirst("");
      bare = CONTENT_HASH.matcher(bare).replaceFirst("");
    } while (!bare.equals(before));
    return bare;
  }

  private static Optional<String> title(String text, String phrase) {
    boolean underscores = phrase.indexOf('_') >= 0 && phrase.indexOf(' ') < 0;
    String title = (underscores ? text.replace('_', ' ') : text).strip();
    return title.isEmpty() ? Optional.empty() : Optional.of(title);
  }

  private static int endOfPhraseBefore(String plain) {
    int end = -1;
    for (String phrase : TitlePhrases.BEFORE) {
      int at = plain.lastIndexOf(plain(phrase));
      if (at >= 0) {
        end = Math.max(end, at + phrase.length());
      }
    }
    return end;
  }

  private static int startOfPhraseBehind(String plain) {
    int start = -1;
    for (String phrase : TitlePhrases.BEHIND) {
      if (plain.endsWith(plain(phrase))) {
        int at = plain.length() - phrase.length();
        start = start < 0 ? at : Math.min(start, at);
      }
    }
    return start;
  }

  /** Same length, but with every blank and underscore a plain blank, and in lower case. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == '_' || c == '\u00A0' || c == '\u202F';
      plain.append(blank ? ' ' : Character.toLowerCase(c));
    }
    return plain.toString();
  }
}
