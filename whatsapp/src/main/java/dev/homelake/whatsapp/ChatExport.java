package dev.homelake.whatsapp;

import static java.util.Objects.requireNonNull;

import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.DateOrderEvidence.Kind;
import dev.homelake.whatsapp.header.FormatSurvey;
import dev.homelake.whatsapp.header.Grammar;
import dev.homelake.whatsapp.header.HeaderPattern;
import dev.homelake.whatsapp.text.ExportText;
import java.io.IOException;
import java.util.Optional;

/**
 * An opened export: its format is decided, its messages can be read, as often as needed.
 *
 * <pre>{@code
 * ChatExport export = ChatExport.open(ExportSource.of(path));
 * if (export.rejection().isEmpty()) {
 *   try (MessageReader messages = export.messages()) {
 *     while (messages.next()) {
 *       use(messages.message());
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Memory is bounded whatever the file holds. Immutable; safe to share between threads, but a
 * {@link MessageReader} belongs to one thread.
 */
public final class ChatExport {

  private final ExportSource source;
  private final ExportText text;
  private final FormatSurvey survey;
  private final String title;

  /** As the file itself has it; another one than {@link #survey} if its order was overruled. */
  private final FormatSurvey found;

  private ChatExport(
      ExportSource source, ExportText text, FormatSurvey survey, FormatSurvey found, String title) {
    this.source = source;
    this.text = text;
    this.survey = survey;
    this.found = found;
    this.title = title;
  }

  /** Reads the whole file once and decides its format from all of it. */
  public static ChatExport open(ExportSource source) throws IOException {
    requireNonNull(source, "source is null");
    ExportText text =
        source instanceof InMemorySource memory
            ? ExportText.of(source, memory.bytes())
            : ExportText.of(source);
    FormatSurvey survey = FormatSurvey.of(text);
    ChatExport untitled = new ChatExport(source, text, survey, survey, "");
    return survey.rejection().isPresent()
        ? untitled
        : new ChatExport(source, text, survey, survey, ExportTitle.of(untitled));
  }

  /** As {@link #open(ExportSource)}, but with the order of day and month given, not decided. */
  public static ChatExport open(ExportSource source, Optional<DateOrder> dateOrder)
      throws IOException {
    ChatExport export = open(source);
    return dateOrder.isPresent() && export.rejection().isEmpty()
        ? export.withDateOrder(dateOrder.get(), Kind.GIVEN)
        : export;
  }

  /**
   * The same export with its dates read in another order. Lines that hold no date under that order
   * become text of the message in front of them. Nothing is read. An order that the writing rules
   * out, such as year first where four digits stand last, changes nothing.
   *
   * @param kind who says so: {@link Kind#GIVEN} or {@link Kind#OTHER_EXPORT}
   */
  public ChatExport withDateOrder(DateOrder order, Kind kind) {
    Certainty certainty = kind == Kind.GIVEN ? Certainty.CERTAIN : Certainty.STRONG;
    DateOrderEvidence evidence = new DateOrderEvidence(order, certainty, kind, 1, 0);
    FormatSurvey changed =
        survey.with(
            survey.grammars().stream()
                .map(grammar -> mayBeRead(grammar, evidence) ? grammar.with(evidence) : grammar)
                .toList());
    return new ChatExport(source, text, changed, found, title);
  }

  /**
   * Of a file glued together from several exports each part keeps an order that is written in it;
   * and another export teaches only those parts that could but guess.
   */
  private static boolean mayBeRead(Grammar grammar, DateOrderEvidence evidence) {
    boolean guess = grammar.dateOrder().certainty() == Certainty.GUESS;
    return grammar.allows(evidence.order()) && (evidence.kind() == Kind.GIVEN || guess);
  }

  /** Why this is no acceptable export; empty if it is one. Only then there are messages. */
  public Optional<Rejection> rejection() {
    return survey.rejection();
  }

  /**
   * The recognised format; of a file glued together from several exports, the format of the first.
   * Throws {@link IllegalStateException} for a rejected file.
   */
  public ExportFormat format() {
    requireAccepted();
    Grammar grammar = survey.grammars().get(0);
    return new ExportFormat(
        grammar.style(),
        HeaderPattern.of(grammar),
        grammar.dateOrder(),
        grammar.hasSeconds(),
        grammar.lineEnds(),
        text.encoding());
  }

  /**
   * The chat's title: from the file's name, else from the first row, else its senders. Throws
   * {@link IllegalStateException} for a rejected file.
   */
  public String title() {
    requireAccepted();
    return title;
  }

  /**
   * A reader over the messages, from the first. Throws {@link IllegalStateException} for a rejected
   * file.
   */
  public MessageReader messages() throws IOException {
    requireAccepted();
    return new MessageReader(text.lines(), survey);
  }

  /** Reads the messages once more and says what was found. Also for rejected files. */
  public ImportReceipt receipt() throws IOException {
    return ReceiptWriter.write(this);
  }

  /**
   * Rows that the file has in the order found in it, and has not in the one it is read in, for
   * their dates would be none. 0 if the order was not changed; else the file is read twice. Throws
   * {@link IllegalStateException} for a rejected file.
   */
  @SuppressWarnings("ReferenceEquality") // The order was changed if there is another survey.
  public long rowsLostToDateOrder() throws IOException {
    requireAccepted();
    return survey == found ? 0 : Math.max(0, rows(found) - rows(survey));
  }

  private long rows(FormatSurvey how) throws IOException {
    long rows = 0;
    try (MessageReader messages = new MessageReader(text.lines(), how)) {
      while (messages.next()) {
        rows++;
      }
    }
    return rows;
  }

  /** The order of day and month that was found in the file, whatever order it is read in. */
  DateOrderEvidence foundDateOrder() {
    return found.grammars().get(0).dateOrder();
  }

  /** The source that was opened. */
  public ExportSource source() {
    return source;
  }

  ExportText text() {
    return text;
  }

  FormatSurvey survey() {
    return survey;
  }

  private void requireAccepted() {
    if (rejection().isPresent()) {
      throw new IllegalStateException(
          "the file is no export, it has no messages: " + rejection().get().code());
    }
  }
}
