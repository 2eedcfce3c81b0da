package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.Rejection;
import dev.homelake.whatsapp.body.MediaPhrases;
import dev.homelake.whatsapp.body.Vocabulary;
import dev.homelake.whatsapp.header.HeaderTally.SenderPlace;
import dev.homelake.whatsapp.sender.SenderSplit;
import dev.homelake.whatsapp.sender.SenderSurvey;
import dev.homelake.whatsapp.text.ExportText;
import dev.homelake.whatsapp.text.LineEnd;
import dev.homelake.whatsapp.text.LineScanner;
import dev.homelake.whatsapp.text.Utf8;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first pass: reads the whole file and decides how its headers are written. Every line counts,
 * so neither a pasted chat at the beginning nor a first month without a 13th misleads it.
 *
 * @param grammars the parts of the file, in order; one unless exports were glued together; empty if
 *     the file is rejected
 * @param rejection why the file is no export
 * @param vocabulary whether the file's language is one whose media phrases we know
 * @param nameExtensions see {@link SenderSurvey#extensions()}
 * @param pasted lines that look like headers but belong to pasted text
 */
public record FormatSurvey(
    List<Grammar> grammars,
    Optional<Rejection> rejection,
    Vocabulary vocabulary,
    Map<String, byte[]> nameExtensions,
    LineRanges pasted) {

  /** Surveys a text. */
  public static FormatSurvey of(ExportText text) throws IOException {
    Pass pass = new Pass();
    pass.read(text);
    GrammarDecision decision = GrammarDecision.of(pass.tallies, pass.fileEnd);
    if (decision.rejection().isPresent() || Refusals.isZip(text)) {
      Rejection.Code code = decision.rejection().orElse(Rejection.Code.IS_ZIP);
      return rejected(Refusals.explain(code, text, pass.blank));
    }
    LineRanges pasted =
        decision.jumpsBack() ? PastedChats.find(text, decision.grammars()) : LineRanges.NONE;
    return new FormatSurvey(
        decision.grammars(),
        Optional.empty(),
        pass.knowsPhrases ? Vocabulary.KNOWN : Vocabulary.UNKNOWN,
        pass.senders.extensions(),
        pasted);
  }

  private static FormatSurvey rejected(Rejection rejection) {
    return new FormatSurvey(
        List.of(), Optional.of(rejection), Vocabulary.UNKNOWN, Map.of(), LineRanges.NONE);
  }

  /** The same survey with other grammars, for another order of day and month. */
  public FormatSurvey with(List<Grammar> others) {
    return new FormatSurvey(others, rejection, vocabulary, nameExtensions, pasted);
  }

  /** What one reading of the lines gathers. */
  private static final class Pass {

    private final HeaderLexer lexer = new HeaderLexer();
    private final HeaderTallies tallies = new HeaderTallies();
    private final SenderSurvey senders = new SenderSurvey();
    private boolean knowsPhrases;
    private boolean blank = true;
    private LineEnd fileEnd = LineEnd.NONE;

    private void read(ExportText text) throws IOException {
      try (LineScanner lines = text.lines()) {
        while (lines.next()) {
          if (lexer.lex(lines.buffer(), lines.from(), lines.to())) {
            addHeader(lines);
            blank = false;
          } else if (blank) {
            blank = isBlank(lines.buffer(), lines.from(), lines.to());
          }
        }
        fileEnd = lines.before();
      }
    }

    private void addHeader(LineScanner lines) {
      byte[] line = lines.buffer();
      int from = lexer.bodyFrom();
      int to = lines.to();
      int colon = SenderSplit.colon(line, from, to);
      int bodyFrom = from;
      if (colon >= 0) {
        senders.add(line, from, colon, to);
        bodyFrom = SenderSplit.bodyFrom(colon, to);
      }
      SenderPlace place = colon >= 0 ? SenderPlace.PRINTED : SenderPlace.NONE;
      if (from < to && line[from] == '<' && (colon < 0 || isNick(line, from, colon))) {
        place = SenderPlace.NICK;
      }
      if (place == SenderPlace.PRINTED || HeaderShape.style(lexer.shape()) != Style.LEGACY) {
        tallies.add(lexer, lines.line(), lines.before(), place);
      }
      knowsPhrases = knowsPhrases || holdsPhrase(line, bodyFrom, to);
    }

    /** Whether a word in angle brackets and a blank come first: {@code <ada> one thing: tea}. */
    private static boolean isNick(byte[] line, int from, int colon) {
      int i = from;
      while (i < colon && line[i] != ' ') {
        i++;
      }
      return line[i - 1] == '>' && i < colon;
    }

    private static boolean holdsPhrase(byte[] line, int from, int to) {
      if (from >= to) {
        return false;
      }
      boolean likely =
          line[from] == '<'
              || line[to - 1] == ')'
              || line[to - 1] == '>'
              || Utf8.markLength(line, from, to) > 0;
      return likely && MediaPhrases.isKnownMediaPhrase(line, from, to);
    }

    private static boolean isBlank(byte[] line, int from, int to) {
      for (int i = Utf8.skipMarks(line, from, to); i < to; i++) {
        if (line[i] < 0 || line[i] > ' ') {
          return false;
        }
      }
      return true;
    }
  }
}
