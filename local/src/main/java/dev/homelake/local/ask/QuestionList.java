package dev.homelake.local.ask;

import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import java.util.List;

/** What can be asked, for people. */
final class QuestionList {

  private QuestionList() {}

  /**
   * Lists the questions by their groups.
   *
   * @param command how this program is called
   */
  static void show(List<SavedQuery> queries, String command, Terminal terminal) {
    int names = queries.stream().mapToInt(query -> query.name().length()).max().orElse(0);
    String group = "";
    for (SavedQuery query : queries) {
      if (!query.group().equals(group)) {
        terminal.line((group.isEmpty() ? "" : "\n") + heading(query.group(), terminal));
        group = query.group();
      }
      String blanks = " ".repeat(names - query.name().length() + 2);
      terminal.line("  " + query.name() + blanks + faint(query.title(), terminal));
    }
    terminal.line("");
    terminal.line(heading("Ask", terminal));
    terminal.line("  " + command + " ask year-in-review");
    terminal.line("  " + command + " ask top-senders --chat TITLE --from DATE --to DATE");
  }

  private static String heading(String text, Terminal terminal) {
    return terminal.paint().tone(Tone.HEADING, text);
  }

  private static String faint(String text, Terminal terminal) {
    return terminal.paint().tone(Tone.FAINT, text);
  }
}
