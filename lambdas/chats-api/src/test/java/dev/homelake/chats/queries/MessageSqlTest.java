package dev.homelake.chats.queries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.TableDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MessageSqlTest {

  @Test
  void asksForTheColumnsOfTheTableAndOnlyThose() {
    TableDefinition table = TableDefinition.whatsappMessages();
    List<String> defined = new ArrayList<>(table.columns().stream().map(Column::name).toList());
    defined.addAll(table.partitions().stream().map(Column::name).toList());
    // The answer puts it together from date and time: the engines differ in how they read it.
    defined.remove("sent_at");

    assertThat(MessageSql.COLUMNS).containsExactlyInAnyOrderElementsOf(defined);
    assertThat(MessageSql.TABLE).isEqualTo(table.name());
  }

  @Test
  void reachesNoFurtherThanThePageBefore() {
    MessageQuery query =
        new MessageQuery(
            Optional.empty(),
            Optional.of(LocalDate.parse("2024-12-31")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            10,
            Optional.of(new MessagePosition(LocalDate.parse("2024-03-12"), "a", 3)));

    MessageSql sql = MessageSql.of(query);

    assertThat(sql.text()).contains("WHERE \"date\" <= ? AND (\"date\" < ? OR");
    assertThat(sql.values()).first().isEqualTo(new SqlValue.Text("2024-03-12"));
    assertThat(sql.values()).last().isEqualTo(new SqlValue.Whole(3));
  }

  @Property(tries = 200)
  void hasTheSameTextWhateverIsAskedFor(@ForAll String any) {
    Optional<String> text = Optional.of("x" + any);
    MessageSql sql = MessageSql.of(query(text));

    assertThat(sql.text()).isEqualTo(MessageSql.of(query(Optional.of("x"))).text());
    assertThat(sql.text().chars().filter(c -> c == '?').count()).isEqualTo(sql.values().size());
  }

  @Property(tries = 200)
  void writesTextsAsOneLiteral(@ForAll String any) {
    String literal = new SqlValue.Text(any).literal();

    assertThat(literal).startsWith("'").endsWith("'").hasSizeGreaterThanOrEqualTo(2);
    String inside = literal.substring(1, literal.length() - 1);
    assertThat(inside.replace("''", "")).doesNotContain("'");
    assertThat(inside.replace("''", "'")).isEqualTo(any);
  }

  private static MessageQuery query(Optional<String> text) {
    return new MessageQuery(
        Optional.empty(), Optional.empty(), text, text, text, 10, Optional.empty());
  }
}
