package dev.homelake.local.ask;

import static java.util.Objects.requireNonNull;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.Drawing;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.local.sql.RowsWriter;
import dev.homelake.local.sql.SqlAnswer;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The answer to one question, in one of its shapes. For one thread. */
final class Answer {

  private final Connection database;
  private final Terminal terminal;
  private final SavedQuery query;
  private final Asked asked;

  Answer(Connection database, Terminal terminal, SavedQuery query, Asked asked) {
    this.database = requireNonNull(database, "database is null");
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.query = requireNonNull(query, "query is null");
    this.asked = requireNonNull(asked, "asked is null");
  }

  /** For programs, as lines. */
  void csv() throws IOException, SQLException {
    terminal.status().clear();
    write(RowsWriter.csv(terminal));
  }

  /** For programs, as data. */
  void json() throws IOException, SQLException {
    terminal.status().clear();
    write(RowsWriter.json(terminal));
  }

  /** For people, with every row and column. */
  void table() throws IOException, SQLException {
    heading();
    write(RowsWriter.table(terminal));
  }

  /** For people, as the question is best drawn. */
  void drawn() throws IOException, SQLException {
    Drawing drawing = query.drawing();
    if (drawing instanceof Drawing.Table) {
      table();
    } else if (drawing instanceof Drawing.Story) {
      write(answer -> draw(new StoryCard(terminal, asked), KeptRows.of(answer)));
    } else {
      heading();
      write(answer -> draw(new AnswerChart(terminal, drawing), KeptRows.of(answer)));
    }
  }

  private long draw(RowsDrawing drawing, KeptRows rows) {
    if (rows.rows().isEmpty()) {
      terminal.note("Nothing of that kind.");
    } else {
      drawing.draw(rows);
    }
    return rows.rows().size();
  }

  private void heading() {
    String about = AskedText.of(query, asked);
    terminal.line(
        terminal.paint().tone(Tone.HEADING, query.title())
            + (about.isEmpty()
                ? ""
                : "  " + terminal.paint().tone(Tone.FAINT, DisplayText.of(about))));
    terminal.line("");
  }

  private void write(RowsWriter writer) throws IOException, SQLException {
    try (PreparedStatement statement = database.prepareStatement(query.sql())) {
      List<String> values = query.values(asked);
      for (int at = 0; at < values.size(); at++) {
        statement.setString(at + 1, values.get(at));
      }
      try (ResultSet rows = statement.executeQuery()) {
        writer.write(new SqlAnswer(rows));
      }
    }
  }
}
