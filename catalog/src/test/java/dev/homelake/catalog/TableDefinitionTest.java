package dev.homelake.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TableDefinitionTest {

  @Test
  void whatsappMessagesHasTheColumnsOfTheContract() {
    TableDefinition table = TableDefinition.whatsappMessages();

    assertThat(table.name()).isEqualTo("whatsapp_messages");
    assertThat(table.location()).isEqualTo("silver/whatsapp/");
    assertThat(table.columns().stream().map(c -> c.name() + " " + c.type().label()))
        .containsExactly(
            "message_id string",
            "time string",
            "sender string",
            "message string",
            "sent_at timestamp",
            "chat string",
            "kind string",
            "attachment string",
            "word_count int",
            "position int",
            "source_file string",
            "source_line int");
    assertThat(table.columns().stream().filter(Column::nullable).map(Column::name))
        .containsExactly("sender", "attachment");
    assertThat(table.partitions().stream().map(c -> c.name() + " " + c.type().label()))
        .containsExactly("date string");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> read(definition("\"colour\": \"blue\",", "")))
        .hasMessageContaining("unknown [colour]");
    assertThatThrownBy(() -> read(definition("", ", \"width\": 3")))
        .hasMessageContaining("unknown [width]");
  }

  @Test
  void refusesWhatIsMissing() {
    assertThatThrownBy(() -> read("{\"name\": \"t\"}"))
        .hasMessageContaining("'comment' is missing");
    assertThatThrownBy(() -> read("[]")).hasMessageContaining("expected START_OBJECT");
  }

  @Test
  void refusesTypesThatNobodyWrites() {
    assertThatThrownBy(() -> read(definition("", "").replace("\"int\"", "\"decimal\"")))
        .hasMessageContaining("no column type 'decimal'");
  }

  @Test
  void refusesAColumnTwice() {
    assertThatThrownBy(() -> read(definition("", "").replace("\"p\"", "\"c\"")))
        .hasMessageContaining("column c is defined twice");
  }

  private static TableDefinition read(String json) throws IOException {
    return TableDefinitionReader.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }

  private static String definition(String inTable, String inColumn) {
    String column =
        "{\"name\": \"%s\", \"type\": \"int\", \"nullable\": false, \"comment\": \"x\", "
            + "\"example\": \"1\"%s}";
    return "{\"name\": \"t\", "
        + inTable
        + " \"comment\": \"x\", \"location\": \"t/\", \"columns\": ["
        + column.formatted("c", inColumn)
        + "], \"partitions\": ["
        + column.formatted("p", "")
        + "]}";
  }
}
