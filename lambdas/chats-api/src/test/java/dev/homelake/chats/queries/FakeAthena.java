package dev.homelake.chats.queries;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.ColumnInfo;
import software.amazon.awssdk.services.athena.model.Datum;
import software.amazon.awssdk.services.athena.model.GetQueryExecutionRequest;
import software.amazon.awssdk.services.athena.model.GetQueryExecutionResponse;
import software.amazon.awssdk.services.athena.model.GetQueryResultsRequest;
import software.amazon.awssdk.services.athena.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.athena.model.InvalidRequestException;
import software.amazon.awssdk.services.athena.model.QueryExecutionState;
import software.amazon.awssdk.services.athena.model.QueryExecutionStatus;
import software.amazon.awssdk.services.athena.model.Row;
import software.amazon.awssdk.services.athena.model.StartQueryExecutionRequest;
import software.amazon.awssdk.services.athena.model.StartQueryExecutionResponse;
import software.amazon.awssdk.services.athena.model.StopQueryExecutionRequest;
import software.amazon.awssdk.services.athena.model.StopQueryExecutionResponse;

/**
 * Plays Athena with DuckDB: takes parameters as expressions that come in the place of the question
 * marks, needs some looks until it is done, hands rows over in pages after a row of names.
 */
public final class FakeAthena implements AthenaClient {

  private static final int PAGE = 50;

  private final Connection database;
  private final List<StartQueryExecutionRequest> started = new ArrayList<>();
  private final List<String> stopped = new ArrayList<>();
  private final Deque<QueryExecutionStatus> states = new ArrayDeque<>();
  private List<List<String>> rows = List.of();
  private List<ColumnInfo> columns = List.of();

  public FakeAthena(List<MessageRow> messages) throws SQLException {
    this.database = DriverManager.getConnection("jdbc:duckdb:");
    MessageTable.create(database, messages);
  }

  /** What it says on the next looks, instead of being done after two of them. */
  void say(QueryExecutionStatus... next) {
    states.addAll(List.of(next));
  }

  List<StartQueryExecutionRequest> started() {
    return started;
  }

  List<String> stopped() {
    return stopped;
  }

  @Override
  public StartQueryExecutionResponse startQueryExecution(StartQueryExecutionRequest request) {
    if (request.hasExecutionParameters()
        && (request.executionParameters().isEmpty()
            || request.executionParameters().stream()
                .anyMatch(p -> p.isEmpty() || p.length() > 1024))) {
      throw InvalidRequestException.builder()
          .message("a parameter of 1 to 1024 characters")
          .build();
    }
    started.add(request);
    rows = answer(substituted(request.queryString(), request.executionParameters()));
    if (states.isEmpty()) {
      say(state(QueryExecutionState.QUEUED), state(QueryExecutionState.RUNNING));
    }
    return StartQueryExecutionResponse.builder().queryExecutionId("query-1").build();
  }

  private static String substituted(String sql, List<String> expressions) {
    StringBuilder text = new StringBuilder();
    int used = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      text.append(c == '?' ? expressions.get(used++) : String.valueOf(c));
    }
    if (used != expressions.size()) {
      throw InvalidRequestException.builder().message("wrong number of parameters").build();
    }
    return text.toString();
  }

  private List<List<String>> answer(String sql) {
    List<List<String>> answer = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      columns = columns(found.getMetaData());
      answer.add(columns.stream().map(ColumnInfo::name).toList());
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          row.add(found.getString(column));
        }
        answer.add(row);
      }
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
    return answer;
  }

  private static List<ColumnInfo> columns(ResultSetMetaData found) throws SQLException {
    List<ColumnInfo> columns = new ArrayList<>();
    for (int column = 1; column <= found.getColumnCount(); column++) {
      String type = found.getColumnTypeName(column).toLowerCase(Locale.ROOT);
      columns.add(
          ColumnInfo.builder()
              .name(found.getColumnName(column))
              .type(type.startsWith("decimal") ? "decimal" : type)
              .build());
    }
    return columns;
  }

  @Override
  public GetQueryExecutionResponse getQueryExecution(GetQueryExecutionRequest request) {
    QueryExecutionStatus status =
        states.isEmpty() ? state(QueryExecutionState.SUCCEEDED) : states.remove();
    return GetQueryExecutionResponse.builder()
        .queryExecution(execution -> execution.queryExecutionId("query-1").status(status))
        .build();
  }

  static QueryExecutionStatus state(QueryExecutionState state) {
    return QueryExecutionStatus.builder().state(state).build();
  }

  @Override
  public GetQueryResultsResponse getQueryResults(GetQueryResultsRequest request) {
    int from = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
    int to = Math.min(from + PAGE, rows.size());
    return GetQueryResultsResponse.builder()
        .resultSet(
            set ->
                set.rows(rows.subList(from, to).stream().map(FakeAthena::row).toList())
                    .resultSetMetadata(about -> about.columnInfo(columns)))
        .nextToken(to < rows.size() ? Integer.toString(to) : null)
        .build();
  }

  private static Row row(List<String> cells) {
    return Row.builder()
        .data(cells.stream().map(cell -> Datum.builder().varCharValue(cell).build()).toList())
        .build();
  }

  @Override
  public StopQueryExecutionResponse stopQueryExecution(StopQueryExecutionRequest request) {
    stopped.add(request.queryExecutionId());
    return StopQueryExecutionResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return "athena";
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
