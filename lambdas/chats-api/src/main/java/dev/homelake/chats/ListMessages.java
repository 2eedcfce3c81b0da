package dev.homelake.chats;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Lists messages in pages that can be answered: a page ends at its limit, or earlier where its
 * texts are so long that the answer would come near the 6 MB that Lambda lets through. Failures are
 * those of the queries. Safe for use by several threads.
 */
public final class ListMessages {

  // In JSON a character is six bytes at worst.
  private static final int MOST_CHARACTERS = 600_000;
  private static final int ROW = 200;

  private final MessageQueries queries;

  /** Lists what {@code queries} finds. */
  public ListMessages(MessageQueries queries) {
    this.queries = requireNonNull(queries, "queries is null");
  }

  /** One page, with one message at least if there is one. */
  public MessagePage page(MessageQuery query) {
    MessagePage page = queries.page(query);
    List<MessageRow> rows = page.rows();
    int characters = 0;
    for (int i = 0; i < rows.size(); i++) {
      characters += characters(rows.get(i));
      if (i > 0 && characters > MOST_CHARACTERS) {
        return new MessagePage(
            rows.subList(0, i), Optional.of(MessagePosition.after(rows.get(i - 1))));
      }
    }
    return page;
  }

  private static int characters(MessageRow row) {
    return ROW
        + row.message().length()
        + row.chat().length()
        + row.sender().map(String::length).orElse(0)
        + row.attachment().map(String::length).orElse(0)
        + row.sourceFile().length();
  }
}
