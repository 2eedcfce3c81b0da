package dev.homelake.chats.queries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
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

  /**
   * Runs it.
   *
   * @param longest how long the caller can wait, if that is shorter than the patience with Athena
   */
  AnswerRows run(MessageSql sql, Duration longest) {
    return run(request(sql).build(), longest);
  }

  /**
   * The same about a version of the table. Athena may take what it answered before to the same
   * query, from its bucket of results, and reads no file then. What makes two queries the same is
   * "determined by Athena", say its pages; a comment makes them two. So version and values stand in
   * one: nobody gets the answer of another chat or of a table that has changed.
   */
  AnswerRows run(MessageSql sql, String version, Duration longest) {
    return run(
        request(sql)
            .queryString("-- silver %s, values %s\n%s".formatted(version, hash(sql), sql.text()))
            .resultReuseConfiguration(
                reuse ->
                    reuse.resultReuseByAgeConfiguration(
                        age -> age.enabled(true).maxAgeInMinutes(MOST_MINUTES)))
            .build(),
        longest);
  }

  private static String hash(MessageSql sql) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (SqlValue value : sql.values()) {
        digest.update(value.literal().getBytes(UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private AnswerRows run(StartQueryExecutionRequest request, Duration longest) {
    Duration patient = longest.compareTo(patience.longest()) < 0 ? longest : patience.longest();
    long end = waiting.nanoTime() + patient.toNanos();
    try {
      String id = athena.startQueryExecution(request).queryExecutionId();
      await(id, end);
      return rows(id, end);
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
        throw timeout();
      }
      pause(id, pause);
      pause = patience.after(pause);
    }
  }

  private static MessageQueryException timeout() {
    return new MessageQueryException(
        MessageQueryException.Code.CHATS_TIMEOUT,
        "cannot read messages: no answer in time. Ask for fewer dates",
        null);
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

  private AnswerRows rows(String id, long end) {
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
      if (next != null && waiting.nanoTime() - end > 0) {
        throw timeout();
      }
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
