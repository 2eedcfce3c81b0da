package dev.homelake.local.chats;

import dev.homelake.chats.queries.MessageQueryException;
import dev.homelake.chats.queries.MessageQueryException.Code;
import java.nio.file.Path;
import java.sql.SQLTimeoutException;

/** What DuckDB says when it does not answer, told apart as Athena's failures are. */
final class DuckDbFailures {

  private DuckDbFailures() {}

  /**
   * The failure.
   *
   * @param folder the table's
   */
  static MessageQueryException of(Exception e, Path folder) {
    if (e instanceof SQLTimeoutException) {
      return new MessageQueryException(
          Code.CHATS_TIMEOUT, "cannot read messages: no answer in time. Ask for fewer dates", e);
    }
    if (e.getMessage() != null && e.getMessage().startsWith("Out of Memory")) {
      return new MessageQueryException(
          Code.CHATS_TOO_MUCH_DATA,
          "cannot read messages: that needs more memory than questions get. Ask for fewer dates",
          e);
    }
    return new MessageQueryException(
        Code.CHATS_FAILED,
        "cannot read messages from %s: %s. Build the table again"
            .formatted(folder, e.getClass().getSimpleName()),
        e);
  }
}
