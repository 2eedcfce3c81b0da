package dev.homelake.whatsapp;

import dev.homelake.whatsapp.RejectedLine.Reason;
import dev.homelake.whatsapp.body.BodyClassifier;
import dev.homelake.whatsapp.body.RowLead;
import dev.homelake.whatsapp.body.Speaker;
import dev.homelake.whatsapp.header.FormatSurvey;
import dev.homelake.whatsapp.header.Grammar;
import dev.homelake.whatsapp.header.GrammarCursor;
import dev.homelake.whatsapp.header.HeaderLexer;
import dev.homelake.whatsapp.sender.SenderSplit;
import dev.homelake.whatsapp.sender.SenderTable;
import dev.homelake.whatsapp.text.LineEnd;
import dev.homelake.whatsapp.text.LineScanner;
import dev.homelake.whatsapp.text.Utf8;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cursor over an export's rows. It hands out slices of its own buffer, so a caller that needs
 * speed creates no object a row; {@link #message()} makes one for everybody else.
 *
 * <p>What the accessors return holds until the following call of {@link #next()}. Not thread-safe.
 */
public final class MessageReader implements Closeable {

  /** The longest message in bytes. WhatsApp's own limit is 65,536 characters. */
  static final int MAX_MESSAGE = 4 << 20;

  private final LineScanner lines;
  private final FormatSurvey survey;
  private final GrammarCursor grammar;
  private final HeaderLexer lexer = new HeaderLexer();
  private final SenderTable senders;
  private final BodyClassifier[] classifiers =
      new BodyClassifier[ExportFormat.Style.values().length];
  private final RejectedLines rejected = new RejectedLines();
  private final PastedHeaders pasted = new PastedHeaders();

  /** The scanner stands on a header that no row has been made of yet. */
  private boolean pending;

  private int pendingDay;
  private Reason seekReason = Reason.BEFORE_FIRST_MESSAGE;

  private int line;
  private int lastLine;
  private int epochDay;
  private int secondOfDay;
  private int sender;
  private MessageKind kind;
  private BodyClassifier classifier;
  private byte[] buffer;
  private byte[] joined = new byte[0];
  private int bodyFrom;
  private int bodyTo;

  private long messageLines;
  private long systemLines;
  private long continuationLines;

  MessageReader(LineScanner lines, FormatSurvey survey) {
    this.lines = lines;
    this.survey = survey;
    this.grammar = new GrammarCursor(survey.grammars());
    this.senders = new SenderTable(survey.nameExtensions());
  }

  /** Moves to the next row; false when there is none. */
  public boolean next() throws IOException {
    if (!pending && !seekHeader()) {
      return false;
    }
    readRow();
    return true;
  }

  /** Walks to the next header; the lines on the way belong to no row. */
  private boolean seekHeader() throws IOException {
    lines.release();
    while (lines.next()) {
      if (atHeader()) {
        pending = true;
        return true;
      }
      rejected.add(lines, lines.tooLong() ? Reason.LINE_TOO_LONG : seekReason);
    }
    return false;
  }

  private boolean atHeader() {
    int day = grammar.epochDay(lexer, lines);
    if (day == Grammar.NO_DATE || lines.tooLong() || survey.pasted().contains(lines.line())) {
      return false;
    }
    pendingDay = day;
    return true;
  }

  private void readRow() throws IOException {
    pending = false;
    lines.keep();
    line = lines.line();
    epochDay = pendingDay;
    secondOfDay = lexer.secondOfDay();
    RowLead lead = lexer.marked() ? RowLead.MARKED : RowLead.PLAIN;
    classifier = classifier(grammar.grammar().style());
    int body = findSender() - lines.from();
    int end = lines.to() - lines.from();
    boolean returns = false;
    LineEnd before = lines.end();
    lastLine = line;
    while (lines.next()) {
      if (atHeader()) {
        pending = true;
        break;
      }
      if (!continues(body)) {
        break;
      }
      if (grammar.looksLikeHeader()) {
        pasted.add(lexer, lines);
      }
      returns |= before == LineEnd.CRLF;
      before = lines.end();
      end = lines.to() - lines.kept();
      lastLine = lines.line();
      continuationLines++;
    }
    pasted.endMessage(line);
    finishRow(body, end, returns, lead);
  }

  private BodyClassifier classifier(ExportFormat.Style style) {
    BodyClassifier known = classifiers[style.ordinal()];
    if (known != null) {
      return known;
    }
    BodyClassifier made = new BodyClassifier(style, survey.vocabulary());
    classifiers[style.ordinal()] = made;
    return made;
  }

  /** Sets the sender and returns where the text begins. */
  private int findSender() {
    int from = lexer.bodyFrom();
    int colon = SenderSplit.colon(lines.buffer(), from, lines.to());
    sender = SenderTable.NO_SENDER;
    if (colon < 0) {
      return from;
    }
    sender = senders.find(lines.buffer(), from, colon, lines.to());
    return senders.bodyFrom();
  }

  /** Whether the current line fits into the row; otherwise no line does up to the next header. */
  private boolean continues(int body) {
    Reason reason =
        lines.tooLong()
            ? Reason.LINE_TOO_LONG
            : lines.to() - lines.kept() - body > MAX_MESSAGE ? Reason.MESSAGE_TOO_LONG : null;
    if (reason == null) {
      return true;
    }
    rejected.add(lines, reason);
    seekReason = Reason.AFTER_REJECTED_LINE;
    return false;
  }

  private void finishRow(int body, int end, boolean returns, RowLead lead) {
    buffer = lines.buffer();
    bodyFrom = lines.kept() + body;
    bodyTo = lines.kept() + end;
    if (returns) {
      joinLines();
    }
    Speaker speaker = sender == SenderTable.NO_SENDER ? Speaker.NONE : Speaker.NAMED;
    kind = classifier.classify(buffer, bodyFrom, bodyTo, lead, speaker);
    bodyFrom = Utf8.skipMarks(buffer, bodyFrom, bodyTo);
    if (kind == MessageKind.SYSTEM) {
      systemLines++;
    } else {
      messageLines++;
    }
  }

  /** Copies the body with LF in the place of each CRLF. */
  private void joinLines() {
    int length = bodyTo - bodyFrom;
    if (joined.length < length) {
      joined = new byte[Math.max(length, 1 << 12)];
    }
    int size = 0;
    for (int i = bodyFrom; i < bodyTo; i++) {
      boolean lineEnd = buffer[i] == '\r' && i + 1 < bodyTo && buffer[i + 1] == '\n';
      if (!lineEnd) {
        joined[size++] = buffer[i];
      }
    }
    buffer = joined;
    bodyFrom = 0;
    bodyTo = size;
  }

  /** Number of the row's first line, from 1. */
  public int line() {
    return line;
  }

  /** Number of the row's last line. */
  public int lastLine() {
    return lastLine;
  }

  /** The row's date as printed, in days since 1970-01-01. */
  public int epochDay() {
    return epochDay;
  }

  /** The row's wall time as printed, in seconds since midnight. */
  public int secondOfDay() {
    return secondOfDay;
  }

  /** Whether the row's time is printed with seconds. */
  public boolean hasSeconds() {
    return grammar.grammar().hasSeconds();
  }

  /** Index into {@link #senders()}, or -1 where the line prints no sender. */
  public int sender() {
    return sender;
  }

  /**
   * Senders met so far, in order of appearance, as printed but without invisible direction marks
   * and with plain spaces. The list grows while rows are read; it cannot be changed.
   */
  public List<String> senders() {
    return senders.names();
  }

  /** The buffer that holds {@link #bodyFrom() body} and {@link #attachmentFrom() attachment}. */
  public byte[] buffer() {
    return buffer;
  }

  /** Where the body begins in {@link #buffer()}. It is valid UTF-8, its lines joined with LF. */
  public int bodyFrom() {
    return bodyFrom;
  }

  /** Where the body ends, exclusive. */
  public int bodyTo() {
    return bodyTo;
  }

  /** What the row is. */
  public MessageKind kind() {
    return kind;
  }

  /** Where the attachment's file name begins in {@link #buffer()}, or -1 if there is none. */
  public int attachmentFrom() {
    return classifier.attachmentFrom();
  }

  /** Where the attachment's file name ends, exclusive. */
  public int attachmentTo() {
    return classifier.attachmentTo();
  }

  /**
   * Where the media marker begins: an attachment's name with its phrase, or the placeholder of
   * media left out. Two exports of one chat may differ there though the row is the same. -1 if
   * there is none.
   */
  public int mediaMarkerFrom() {
    int from = classifier.markerFrom();
    return from < 0 ? from : Math.max(from, bodyFrom);
  }

  /** Where the media marker ends, exclusive. */
  public int mediaMarkerTo() {
    return classifier.markerTo();
  }

  /** Where the "message was edited" suffix begins; equal to {@link #bodyTo()} if there is none. */
  public int editMarkerFrom() {
    return Math.max(classifier.editMarkerFrom(), bodyFrom);
  }

  /** The row as an object of its own. */
  public ChatMessage message() {
    int from = attachmentFrom();
    return new ChatMessage(
        line,
        LocalDateTime.of(LocalDate.ofEpochDay(epochDay), LocalTime.ofSecondOfDay(secondOfDay)),
        sender < 0 ? Optional.empty() : Optional.of(senders().get(sender)),
        text(bodyFrom, bodyTo),
        kind,
        from < 0 ? Optional.empty() : Optional.of(text(from, attachmentTo())));
  }

  private String text(int from, int to) {
    return new String(buffer, from, to - from, StandardCharsets.UTF_8);
  }

  /** How the lines read so far were used; of the whole file once {@link #next()} was false. */
  public LineCounts lines() {
    return new LineCounts(messageLines, systemLines, continuationLines, rejected.count());
  }

  /** Ill-formed parts of the text read so far in whose place U+FFFD stands. */
  public long replaced() {
    return lines.replaced();
  }

  /** The first lines that belong to no row, at most 20. */
  public List<RejectedLine> rejectedLines() {
    return rejected.samples();
  }

  /**
   * What is worth a look in how the lines read so far were understood, in words, without message
   * text: exports glued together, and lines like headers that are text of messages.
   */
  public List<String> notes() {
    Optional<String> glued =
        survey.grammars().size() == 1
            ? Optional.empty()
            : Optional.of(
                "The file is "
                    + survey.grammars().size()
                    + " exports glued together; each part is read in its own format.");
    return Stream.of(glued, pasted.note()).flatMap(Optional::stream).toList();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
