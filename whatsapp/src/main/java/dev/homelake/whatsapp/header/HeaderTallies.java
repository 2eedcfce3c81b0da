package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.text.LineEnd;
import java.util.ArrayList;
import java.util.List;

/** The tallies of a file, one for each shape of header and kind of line end in front of it. */
final class HeaderTallies {

  /**
   * A chat has a handful of shapes, all but one of them pasted; what comes later is not counted.
   */
  private static final int MAX_SHAPES = 256;

  private final List<HeaderTally> afterFeed = new ArrayList<>();
  private final List<HeaderTally> afterReturn = new ArrayList<>();
  private int last;

  void add(HeaderLexer lexer, int line, LineEnd before, HeaderTally.SenderPlace sender) {
    int index = index(lexer.shape());
    if (index >= 0) {
      if (before != LineEnd.CRLF) {
        afterFeed.get(index).add(lexer, line, sender);
      }
      if (before != LineEnd.LF) {
        afterReturn.get(index).add(lexer, line, sender);
      }
    }
  }

  private int index(long shape) {
    if (last < afterFeed.size() && afterFeed.get(last).shape == shape) {
      return last;
    }
    for (int i = 0; i < afterFeed.size(); i++) {
      if (afterFeed.get(i).shape == shape) {
        last = i;
        return i;
      }
    }
    if (afterFeed.size() == MAX_SHAPES) {
      return -1;
    }
    afterFeed.add(new HeaderTally(shape));
    afterReturn.add(new HeaderTally(shape));
    last = afterFeed.size() - 1;
    return last;
  }

  int size() {
    return afterFeed.size();
  }

  /** Headers of a shape behind LF, and the one in the file's first line, behind nothing. */
  HeaderTally afterFeed(int index) {
    return afterFeed.get(index);
  }

  /** Headers of a shape behind CRLF, and the one in the file's first line. */
  HeaderTally afterReturn(int index) {
    return afterReturn.get(index);
  }
}
