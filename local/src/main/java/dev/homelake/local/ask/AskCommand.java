package dev.homelake.local.ask;

import static java.util.Objects.requireNonNull;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.SavedQueries;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.chats.MessageDatabase;
import dev.homelake.local.files.PrivateFolder;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.names.NearNames;
import dev.homelake.local.sql.SqlFailures;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Terminal;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homelake ask}. */
@Command(
    name = "ask",
    description = "Answers questions that people love to ask; without a name, lists them.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake ask                                       what can be asked",
      "  homelake ask year-in-review --year 2023",
      "  homelake ask response-times --chat \"Sunday Hikers\"",
      "  homelake ask on-this-day --day 12-24",
      "  homelake ask top-senders --from 2024-01-01 --format csv",
      "",
      "The answers are computed by DuckDB on this machine. What the app wrote counts",
      "nowhere; \"homelake sql\" answers questions of your own."
    })
public final class AskCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The question.")
  String name;

  @Option(
      names = "--chat",
      paramLabel = "TITLE",
      description = "Only this chat; its title as the table has it.")
  String chat;

  @Option(names = "--from", paramLabel = "DATE", description = "Not before this date.")
  LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Not after this date.")
  LocalDate to;

  @Option(
      names = "--day",
      paramLabel = "MM-DD",
      description = "The day of on-this-day; else that of --to, or today.")
  String day;

  @Option(names = "--year", paramLabel = "YEAR", description = "Only this year.")
  Integer year;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      converter = AskFormat.Word.class,
      description = "table (for people, the default), csv or json.")
  AskFormat format;

  @Option(names = "--no-chart", description = "Shows a table where a chart would be drawn.")
  boolean plain;

  @Mixin final LakeOption lake;

  private final Terminal terminal;
  private final Installation installation;
  private final Clock clock;

  /**
   * The command.
   *
   * @param clock tells what day it is for whoever asks
   */
  public AskCommand(Terminal terminal, Installation installation, Clock clock) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.lake = new LakeOption(installation);
  }

  @Override
  public Integer call() throws IOException {
    if (name == null) {
      requireNothingElse();
      QuestionList.show(SavedQueries.all(), installation.command(), terminal);
      return Exit.DONE;
    }
    SavedQuery query = SavedQueries.find(name).orElseThrow(() -> unknown(name));
    Wish wish = Wish.of(chat, from, to, year, day);
    wish.requireDayToMatter(query);
    LakeFolder folder = lake.existing();
    terminal.status().show("answering");
    try (PrivateFolder temporary = PrivateFolder.in(installation.temporary(), "homelake-ask-");
        MessageDatabase database = MessageDatabase.open(folder.silver(), temporary.path())) {
      answer(query, wish, database);
      return Exit.DONE;
    } catch (SQLException e) {
      throw SqlFailures.of(e, folder.silver());
    }
  }

  /** Options without a question would be forgotten in silence. */
  private void requireNothingElse() {
    boolean asked =
        chat != null || from != null || to != null || year != null || day != null || plain;
    if (asked || format != AskFormat.TABLE) {
      throw Problem.wrongUse(
          "which question is it?",
          "Name one in front of the options: \"homelake ask\" lists them, for people.");
    }
  }

  private void answer(SavedQuery query, Wish wish, MessageDatabase database)
      throws IOException, SQLException {
    if (!database.hasDates()) {
      terminal.note("The lake has no messages yet; \"homelake import\" takes in exports.");
    }
    Lookup lookup = new Lookup(database.connection());
    Asked asked = wish.asked(query, lookup, clock);
    boolean silent = database.hasDates() && !lookup.hasMessages(asked);
    if (silent) {
      wish.requireChat(lookup);
      terminal.note("There are no messages " + AskedText.of(asked) + ".");
    }
    Answer answer = new Answer(database.connection(), terminal, query, asked);
    switch (format) {
      case CSV -> answer.csv();
      case JSON -> answer.json();
      case TABLE -> {
        if (silent || !database.hasDates()) {
          return;
        }
        if (plain) {
          answer.table();
        } else {
          answer.drawn();
        }
      }
    }
  }

  private static Problem unknown(String name) {
    List<String> names = SavedQueries.all().stream().map(SavedQuery::name).toList();
    List<String> near = NearNames.near(name, names);
    return Problem.wrongUse(
        "there is no question \"" + DisplayText.of(name) + "\"",
        near.isEmpty()
            ? "\"homelake ask\" lists the questions; for your own there is \"homelake sql\"."
            : "Did you mean: " + String.join(", ", near) + "?");
  }
}
