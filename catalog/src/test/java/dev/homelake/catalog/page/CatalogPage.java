package dev.homelake.catalog.page;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.TableDefinition;
import dev.homelake.catalog.queries.AnswerColumn;
import dev.homelake.catalog.queries.SavedQueries;
import dev.homelake.catalog.queries.SavedQuery;

/** What tables and questions there are, as a page for people, from their definition files. */
final class CatalogPage {

  private static final String INTRODUCTION =
      """
      # The catalog

      What can be asked, written by the build from the definition files in `tables/` and the headers in
      `queries/`. After a change there: `mvn -pl catalog test -Dtest=CatalogPageTest -Dcatalog.page=write`.
      """;

  private final StringBuilder page = new StringBuilder(INTRODUCTION);

  private CatalogPage() {}

  static String text() {
    CatalogPage page = new CatalogPage();
    page.table(TableDefinition.whatsappMessages());
    page.questions();
    return page.page.toString();
  }

  private void table(TableDefinition table) {
    line("\n## %s\n".formatted(table.name()));
    line("%s Parquet below `%s`.\n".formatted(table.comment(), table.location()));
    line("| column | type | | meaning | example |");
    line("| --- | --- | --- | --- | --- |");
    table.partitions().forEach(column -> column(column, "folder"));
    table.columns().forEach(column -> column(column, column.nullable() ? "or null" : ""));
  }

  private void column(Column column, String remark) {
    line(
        "| `%s` | %s | %s | %s | `%s` |"
            .formatted(
                column.name(),
                column.type().label(),
                remark,
                cell(column.comment()),
                column.example()));
  }

  private void questions() {
    line("\n## Saved questions\n");
    line(
        """
        `./homelake ask NAME` answers one on this machine, Athena the same text in `queries/`. Its question marks stand for
        the parameters, in their order, all texts: dates as `2024-03-12`, a chat's title or an empty text for all chats, a day as `03-12`.
        Athena takes them as literals in quotes.\
        """);
    String group = "";
    for (SavedQuery question : SavedQueries.all()) {
      if (!question.group().equals(group)) {
        group = question.group();
        line("\n### " + group);
      }
      question(question);
    }
  }

  private void question(SavedQuery question) {
    line("\n**[`%1$s`](queries/%1$s.sql)** %2$s\n".formatted(question.name(), question.title()));
    line(
        "- asks for: "
            + String.join(
                ", ", question.parameters().stream().map(parameter -> parameter.label()).toList()));
    for (AnswerColumn column : question.columns()) {
      line("- `%s`: %s".formatted(column.name(), column.meaning()));
    }
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
