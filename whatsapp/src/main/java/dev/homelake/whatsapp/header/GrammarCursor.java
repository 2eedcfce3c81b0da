package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.text.LineEnd;
import dev.homelake.whatsapp.text.LineScanner;
import java.util.List;

/** Knows which grammar holds where, for a pass over a file from its first line to its last. */
public final class GrammarCursor {

  private final List<Grammar> grammars;
  private int index;
  private Grammar grammar;
  private int nextFrom;
  private boolean looksLikeHeader;

  /** A cursor over the parts of a file; there is at least one. */
  public GrammarCursor(List<Grammar> grammars) {
    this.grammars = grammars;
    this.grammar = grammars.get(0);
    this.nextFrom = nextFrom();
  }

  private int nextFrom() {
    return index + 1 < grammars.size() ? grammars.get(index + 1).fromLine() : Integer.MAX_VALUE;
  }

  /** The grammar of the line last asked about. */
  public Grammar grammar() {
    return grammar;
  }

  /** Whether the line last asked about begins as headers do, of whatever grammar. */
  public boolean looksLikeHeader() {
    return looksLikeHeader;
  }

  /** The day of the current line's header, {@link Grammar#NO_DATE} if the line starts with none. */
  public int epochDay(HeaderLexer lexer, LineScanner lines) {
    while (lines.line() >= nextFrom) {
      grammar = grammars.get(++index);
      nextFrom = nextFrom();
    }
    looksLikeHeader = lexer.lex(lines.buffer(), lines.from(), lines.to());
    if (!looksLikeHeader) {
      return Grammar.NO_DATE;
    }
    // The first header of a glued part stands behind the line end of the part in front.
    boolean first = index > 0 && lines.line() == grammar.fromLine();
    return grammar.epochDay(lexer, first ? LineEnd.NONE : lines.before());
  }
}
