package dev.homelake.chats;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.Datum;
import software.amazon.awssdk.services.athena.model.GetQueryResultsRequest;
import software.amazon.awssdk.services.athena.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.athena.model.QueryExecution;
import software.amazon.awssdk.services.athena.model.ResultSetMetadata;
import software.amazon.awssdk.services.athena.model.Row;
import software.amazon.awssdk.services.athena.model.StartQueryExecutionRequest;

/**
 * Runs queries: starts them, waits, fetches every row. A query that nobody waits for is stopped.
 */
final class AthenaQueries {

  // The most that Athena hands over at once.
  private static final int ROWS = 1000;

  // A week, the longest that Athena offers.
  private static final int MOST_MINUTES = 7 * 24 * 60;

  private static final Set<String> NUMBERS =
      Set.of("tinyint", "smallint", "integer", "bigint", "real", "float", "double", "decimal");

  private final AthenaClient athena;
  private final String database;
  private final String workgroup;
  private final Patience patience;
  private final Waiting waiting;

  AthenaQueries(
      AthenaClient athena, String database, String workgroup, Patience patience, Waiting waiting) {
    this.athena = requireNonNull(athena, "athena is null");
    this.database = requireNonNull(database, "database is null");
    this.workgroup = requireNonNull(workgroup, "workgroup is null");
    this.patience = requireNonNull(patience, "patience is null");
    this.waiting = requireNonNull(waiting, "waiting is null");
  }

  AnswerRows run(MessageSql sql) {
    return run(request(sql).build());
  }

  /**
   * The same about a version of the table. Athena takes what it answered to the very same text
   * before, from its bucket of results, and reads no file; the version makes the text another when
   * the table has changed.
   */
  AnswerRows run(MessageSql sql, String version) {
    return run(
        request(sql)
            .queryString("-- of silver " + version + "\n" + sql.text())
            .resultReuseConfiguration(
                reuse ->
                    reuse.resultReuseByAgeConfiguration(
                        age -> age.enabled(true).maxAgeInMinutes(MOST_MINUTES)))
            .build());
  }

  private AnswerRows run(StartQueryExecutionRequest request) {
    long end = waiting.nanoTime() + patience.longest().toNanos();
    try {
      String id = athena.startQueryExecution(request).queryExecutionId();
      await(id, end);
      return rows(id);
    } catch (SdkException e) {
      throw AthenaFailures.of(e);
    }
  }

  private StartQueryExecutionRequest.Builder request(MessageSql sql) {
    StartQueryExecutionRequest.Builder request =
        StartQueryExecutionRequest.builder()
            .queryString(sql.text())
            .queryExecutionContext(context -> context.database(database))
            .workGroup(workgroup);
    // An empty list is refused.
    return sql.values().isEmpty()
        ? request
        : request.executionParameters(sql.values().stream().map(SqlValue::literal).toList());
  }

  private void await(String id, long end) {
    Duration pause = patience.first();
    while (!succeeded(id)) {
      if (waiting.nanoTime() + pause.toNanos() - end > 0) {
        stop(id);
        throw new MessageQueryException(
            MessageQueryException.Code.CHATS_TIMEOUT,
            "cannot read messages: no answer within %s. Ask for fewer dates"
                .formatted(patience.longest()),
            null);
      }
      pause(id, pause);
      pause = patience.after(pause);
    }
  }

  private boolean succeeded(String id) {
    QueryExecution execution =
        athena.getQueryExecution(request -> request.queryExecutionId(id)).queryExecution();
    return switch (execution.status().state()) {
      case QUEUED, RUNNING -> false;
      case SUCCEEDED -> true;
      case FAILED, CANCELLED, UNKNOWN_TO_SDK_VERSION -> throw AthenaFailures.of(execution.status());
    };
  }

  private void pause(String id, Duration pause) {
    try {
      waiting.pause(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop(id);
      throw new MessageQueryException(
          MessageQueryException.Code.CHATS_CANCELLED, "reading messages was interrupted", e);
    }
  }

  /** So that it costs no more; whether that works changes nothing. */
  private void stop(String id) {
    try {
      athena.stopQueryExecution(request -> request.queryExecutionId(id));
    } catch (SdkException e) {
      // The failure to report is that of the query.
    }
  }

  private AnswerRows rows(String id) {
    List<AnswerRows.Kind> kinds = List.of();
    List<List<String>> rows = new ArrayList<>();
    String next = null;
    do {
      GetQueryResultsResponse page =
          athena.getQueryResults(
              GetQueryResultsRequest.builder()
                  .queryExecutionId(id)
                  .maxResults(ROWS)
                  .nextToken(next)
                  .build());
      if (next == null) {
        kinds = kinds(page);
      }
      // The first row of the first page holds the columns' names.
      page.resultSet().rows().stream()
          .skip(next == null ? 1 : 0)
          .forEach(row -> rows.add(cells(row)));
      next = page.nextToken();
    } while (next != null);
    return new AnswerRows(kinds, rows);
  }

  private static List<AnswerRows.Kind> kinds(GetQueryResultsResponse page) {
    ResultSetMetadata columns = page.resultSet().resultSetMetadata();
    return columns == null
        ? List.of()
        : columns.columnInfo().stream()
            .map(
                column ->
                    NUMBERS.contains(column.type()) ? AnswerRows.Kind.NUMBER : AnswerRows.Kind.TEXT)
            .toList();
  }

  private static List<String> cells(Row row) {
    // Not toList(): a cell without a value is null.
    List<String> cells = new ArrayList<>(row.data().size());
    for (Datum datum : row.data()) {
      cells.add(datum.varCharValue());
    }
    return cells;
  }
}
