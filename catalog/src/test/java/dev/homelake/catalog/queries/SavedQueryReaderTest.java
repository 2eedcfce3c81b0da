package dev.homelake.catalog.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SavedQueryReaderTest {

  private static final String GOOD =
      """
      -- title: How much is there?
      -- group: Chats
      -- parameters: from, chat, chat
      -- range: all
      -- draw: bars chat messages
      -- columns:
      --   chat: its title
      --   messages: how many: all of them

      SELECT chat, count(*) AS messages
      FROM whatsapp_messages
      WHERE "date" >= ? AND (chat = ? OR ? = '')
      GROUP BY chat
      """;

  @Test
  void readsEverythingThatAHeaderSays() {
    SavedQuery query = read(GOOD);

    assertThat(query.title()).isEqualTo("How much is there?");
    assertThat(query.group()).isEqualTo("Chats");
    assertThat(query.parameters()).containsExactly(Parameter.FROM, Parameter.CHAT, Parameter.CHAT);
    assertThat(query.range()).isEqualTo(UsualRange.ALL);
    assertThat(query.drawing()).isEqualTo(new Drawing.Bars("chat", "messages"));
    assertThat(query.columns())
        .containsExactly(
            new AnswerColumn("chat", "its title"),
            new AnswerColumn("messages", "how many: all of them"));
    assertThat(query.sql()).startsWith("SELECT chat").endsWith("GROUP BY chat\n");
  }

  @Test
  void readsEachDrawing() {
    assertThat(read(drawn("table")).drawing()).isEqualTo(new Drawing.Table());
    assertThat(read(drawn("columns chat messages")).drawing())
        .isEqualTo(new Drawing.Columns("chat", "messages"));
    assertThat(read(drawn("lines chat messages")).drawing())
        .isEqualTo(new Drawing.Lines("chat", "messages"));
    refused(drawn("bars chat"), "line 5: no drawing 'bars chat'");
    refused(drawn("pie chat messages"), "no drawing 'pie chat messages'");
    refused(drawn("bars chat replies"), "the drawing needs a column replies");
    refused(drawn("story"), "the drawing needs a column fact");
  }

  @Test
  void refusesAHeaderWithSomethingMissingOrElsewhere() {
    for (String field : new String[] {"title", "group", "parameters", "range", "draw"}) {
      refused(GOOD.replaceFirst("-- " + field + ": .*\n", ""), "expected '-- " + field + ": …'");
    }
    refused(GOOD.replace("-- columns:\n", ""), "line 6: expected '-- columns:'");
    refused(GOOD.replaceAll("--   .*\n", ""), "expected '--   NAME: MEANING'");
    refused(GOOD.replace("its title", " "), "column chat needs a meaning");
    refused(GOOD.replace("chat: its", "chat its"), "expected '--   NAME: MEANING'");
    refused(GOOD.replace("them\n\n", "them\n"), "expected an empty line");
    refused(GOOD.replace("\n\nSELECT", "\n-- author: me\n\nSELECT"), "expected an empty line");
    refused(GOOD.replace("SELECT chat", "DELETE chat"), "expected WITH or SELECT");
    refused("-- title: Is it there?\n", "the file ends too early");
  }

  @Test
  void refusesValuesThatAreNone() {
    refused(GOOD.replace("there?", "there"), "is no question");
    refused(GOOD.replace("range: all", "range: month"), "no range 'month'");
    refused(GOOD.replace("from, chat", "from, sender"), "no parameter 'sender'");
    refused(GOOD.replace("from, chat, chat", "from, chat"), "2 parameters for 3 question marks");
    refused(GOOD.replace("messages: how", "chat: how"), "column chat is there twice");
    refused(GOOD.replace("messages: how", "Messages: how"), "'Messages' is no column name");
    refused(GOOD + "; DROP TABLE x", "without a semicolon");
    assertThatThrownBy(() -> SavedQueryReader.read("Bad_Name", GOOD))
        .hasMessageContaining("'Bad_Name' is no name");
  }

  private static String drawn(String drawing) {
    return GOOD.replace("bars chat messages", drawing);
  }

  private static void refused(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("saved question how-much, line ")
        .hasMessageContaining(message);
  }

  private static SavedQuery read(String text) {
    return SavedQueryReader.read("how-much", text);
  }
}
