package dev.homelake.whatsapp.body;

import static java.util.Objects.requireNonNull;

import dev.homelake.whatsapp.ExportFormat;
import dev.homelake.whatsapp.MessageKind;

/**
 * Says what a row's body is, and where its media and edit markers lie.
 *
 * <p>Only text in the app's own places counts: a phrase must be the whole marker, so people may
 * talk about "image omitted". Accepts any bytes without failing; invalid UTF-8 merely matches
 * nothing. Allocates nothing on ordinary messages.
 *
 * <p>The accessors tell about the latest call of {@link #classify}. Not thread-safe.
 */
public final class BodyClassifier {

  private static final int LONGEST_GUESS = 40;
  private static final int LONGEST_CALL = 60;
  private static final int LONGEST_DELETED = 250;

  private final ExportFormat.Style style;
  private final Vocabulary vocabulary;
  private final MediaMatch media = new MediaMatch();
  private int editMarkerFrom;

  /**
   * A classifier for the rows of one file.
   *
   * @param style the file's header style
   * @param vocabulary whether the file holds a known media phrase, see {@link MediaPhrases}
   */
  public BodyClassifier(ExportFormat.Style style, Vocabulary vocabulary) {
    this.style = requireNonNull(style, "style is null");
    this.vocabulary = requireNonNull(vocabulary, "vocabulary is null");
    media.clear();
  }

  /**
   * Classifies the body [from, to).
   *
   * @param buffer bytes; [from, to) is UTF-8 with lines joined by LF
   * @param from where the body begins in the file, with its direction marks
   * @param to where it ends, exclusive
   * @param lead how the row's header line begins
   * @param speaker whether the header names a sender
   */
  public MessageKind classify(byte[] buffer, int from, int to, RowLead lead, Speaker speaker) {
    media.clear();
    editMarkerFrom = to;
    if (speaker == Speaker.NONE) {
      return MessageKind.SYSTEM;
    }
    int start = Marks.skip(buffer, from, to);
    int end = Marks.trimEnd(buffer, start, to);
    if (end > start && buffer[end - 1] == '>') {
      editMarkerFrom = EditMarker.find(buffer, start, end, to);
      end = editMarkerFrom < to ? editMarkerFrom : end;
    }
    if (end == start) {
      return MessageKind.MESSAGE;
    }
    int line = ByteSearch.first(buffer, start, end, (byte) '\n');
    int lineEnd = Marks.trimEnd(buffer, start, line);
    boolean mayHoldMark =
        start > from
            || (style != ExportFormat.Style.ANDROID
                && ByteSearch.lastAppMark(buffer, start, end) >= 0);
    if (isMedia(buffer, from, start, lineEnd, end, mayHoldMark)) {
      return MessageKind.MEDIA;
    }
    if (isDeleted(buffer, start, end)) {
      return MessageKind.DELETED;
    }
    return switch (style) {
      case IOS ->
          mayHoldMark
              ? markedText(buffer, from, start, line, end, lead)
              : plainText(buffer, start, line, end);
      case ANDROID, LEGACY -> MessageKind.MESSAGE;
    };
  }

  /** Where the file name inside the media marker begins, or -1. */
  public int attachmentFrom() {
    return media.attachmentFrom;
  }

  /** Where the file name inside the media marker ends, exclusive, or -1. */
  public int attachmentTo() {
    return media.attachmentTo;
  }

  /**
   * Where the media marker begins, behind any marks at the body's very start; -1 if the kind is not
   * {@code MEDIA}.
   */
  public int markerFrom() {
    return media.markerFrom;
  }

  /** Where the media marker ends, exclusive; -1 if the kind is not {@code MEDIA}. */
  public int markerTo() {
    return media.markerTo;
  }

  /** Where the "message was edited" suffix begins, with the blank and marks before it, else to. */
  public int editMarkerFrom() {
    return editMarkerFrom;
  }

  private boolean isMedia(
      byte[] buffer, int from, int start, int lineEnd, int end, boolean mayHoldMark) {
    boolean severalLines = lineEnd < end;
    if (style != ExportFormat.Style.IOS
        && lineEnd > start
        && AndroidMedia.find(buffer, start, lineEnd, vocabulary, media)) {
      return true;
    }
    if (!mayHoldMark) {
      return IosMedia.findTag(buffer, from, start, lineEnd, media)
          || (severalLines && IosMedia.findTag(buffer, from, start, end, media));
    }
    return IosMedia.find(buffer, from, start, lineEnd, media)
        || (severalLines && IosMedia.find(buffer, from, start, end, media));
  }

  private static boolean isDeleted(byte[] buffer, int start, int end) {
    int stop = Phrases.withoutStop(buffer, start, end);
    return Phrases.DELETED.contains(buffer, start, stop)
        || (end - start <= LONGEST_DELETED
            && Phrases.DELETED_BY.startOf(buffer, start, end)
            && ByteSearch.first(buffer, start, end, (byte) '\n') == end);
  }

  private MessageKind markedText(
      byte[] buffer, int from, int start, int line, int end, RowLead lead) {
    if (!Marks.holdAppMark(buffer, from, start)) {
      return isCall(buffer, start, line, end)
          ? MessageKind.SYSTEM
          : plainText(buffer, start, line, end);
    }
    if (AppMessages.isOne(buffer, start, line, end)) {
      return MessageKind.MESSAGE;
    }
    boolean guess =
        vocabulary == Vocabulary.UNKNOWN
            && lead == RowLead.MARKED
            && line == end
            && !isCall(buffer, start, line, end)
            && characters(buffer, start, end) <= LONGEST_GUESS
            && !SystemText.holdsKnownPhrase(buffer, start, end);
    if (guess) {
      media.placeholder(start, end, Vocabulary.UNKNOWN);
      return MessageKind.MEDIA;
    }
    return MessageKind.SYSTEM;
  }

  private MessageKind plainText(byte[] buffer, int start, int line, int end) {
    if (line == end && IosMedia.isBarePlaceholder(buffer, start, end)) {
      media.placeholder(start, end, Vocabulary.KNOWN);
      return MessageKind.MEDIA;
    }
    return Phrases.NOTICES.startOf(buffer, start, end) ? MessageKind.SYSTEM : MessageKind.MESSAGE;
  }

  /** {@code Missed voice call, MARK Tap to call back}: one short line with a mark after a comma. */
  private static boolean isCall(byte[] buffer, int start, int line, int end) {
    if (line < end || end - start > LONGEST_CALL * 3) {
      return false;
    }
    int mark = ByteSearch.lastAppMark(buffer, start, end);
    if (mark < start + 3 || buffer[mark - 1] != ' ') {
      return false;
    }
    boolean comma = buffer[mark - 2] == ',';
    boolean arabicComma = buffer[mark - 3] == (byte) 0xD8 && buffer[mark - 2] == (byte) 0x8C;
    int text = Marks.skip(buffer, mark, end);
    boolean mention = text < end && (buffer[text] == '+' || buffer[text] == '@');
    return (comma || arabicComma) && !mention && characters(buffer, start, end) <= LONGEST_CALL;
  }

  private static int characters(byte[] buffer, int from, int to) {
    int characters = 0;
    for (int at = from; at < to; at++) {
      characters += (buffer[at] & 0xC0) == 0x80 ? 0 : 1;
    }
    return characters;
  }
}
