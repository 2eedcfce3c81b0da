package dev.homelake.chats.messages;

import static java.util.Objects.requireNonNull;

import dev.homelake.chats.queries.AnsweredText;
import dev.homelake.chats.queries.MessagePage;
import dev.homelake.chats.queries.MessagePosition;
import dev.homelake.chats.queries.MessageQueries;
import dev.homelake.chats.queries.MessageQuery;
import dev.homelake.chats.queries.MessageRow;
import java.util.List;
import java.util.Optional;

/**
 * Lists messages in pages that can be answered: a page ends at its limit, or earlier where its
 * texts are so long that the answer would come near the 6 MB that Lambda lets through. A message
 * that is longer by itself counts as far as it is shown. Failures are those of the queries. Safe
 * for use by several threads.
 */
public final class ListMessages {

  // One row fits in any case: its texts are cut, and its chat and file are parts of a key.
  private static final int MOST_BYTES = 5_000_000;
  private static final int ROW = 500;

  private final MessageQueries queries;

  /** Lists what {@code queries} finds. */
  public ListMessages(MessageQueries queries) {
    this.queries = requireNonNull(queries, "queries is null");
  }

  /** One page, with one message at least if there is one. */
  public MessagePage page(MessageQuery query) {
    MessagePage page = queries.page(query);
    List<MessageRow> rows = page.rows();
    int bytes = 0;
    for (int i = 0; i < rows.size(); i++) {
      bytes += bytes(rows.get(i));
      if (i > 0 && bytes > MOST_BYTES) {
        return new MessagePage(
            rows.subList(0, i), Optional.of(MessagePosition.after(rows.get(i - 1))));
      }
    }
    return page;
  }

  private static int bytes(MessageRow row) {
    return ROW
        + AnsweredText.bytes(AnsweredText.message(row))
        + AnsweredText.bytes(row.chat())
        + row.sender().map(AnsweredText::name).map(AnsweredText::bytes).orElse(0)
        + row.attachment().map(AnsweredText::name).map(AnsweredText::bytes).orElse(0)
        + AnsweredText.bytes(row.sourceFile());
  }
}
