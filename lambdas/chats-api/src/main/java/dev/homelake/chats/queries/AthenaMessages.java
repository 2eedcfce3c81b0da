package dev.homelake.chats.queries;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.athena.AthenaClient;

/**
 * The table in AWS's Data Catalog, asked through Athena: one query a page, which reads the dates
 * that it must. The client belongs to the caller.
 */
public final class AthenaMessages implements MessageQueries {

  /** Patience with Athena ends earlier. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final AthenaQueries queries;

  /**
   * Asks about the table in {@code database}.
   *
   * @param workgroup that says where results go and how much a query may read
   */
  public AthenaMessages(AthenaClient athena, String database, String workgroup, Patience patience) {
    this(new AthenaQueries(athena, database, workgroup, patience, Waiting.REAL));
  }

  AthenaMessages(AthenaQueries queries) {
    this.queries = requireNonNull(queries, "queries is null");
  }

  @Override
  public MessagePage page(MessageQuery query) {
    List<List<String>> found = queries.run(MessageSql.of(query), LONGEST).rows();
    try {
      return MessagePage.of(found.stream().map(MessageCells::row).toList(), query.limit());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new MessageQueryException(
          MessageQueryException.Code.CHATS_REFUSED,
          "cannot read what Athena answered. Compare the table's columns with its definition",
          e);
    }
  }

  @Override
  public AnswerRows answer(SavedQuestion question) {
    return question
        .version()
        .map(version -> queries.run(question.sql(), version, question.longest()))
        .orElseGet(() -> queries.run(question.sql(), question.longest()));
  }
}
