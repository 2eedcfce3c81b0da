package dev.homelake.chats;

import dev.homelake.edge.rehearsal.FixedAnswers;
import software.amazon.awssdk.http.SdkHttpClient;

/** Answers requests as Athena does for a query that is done at once and finds two messages. */
final class InventedAthena {

  private static final String ROW =
      """
      {"Data":[{"VarCharValue":"id"},{"VarCharValue":"2024-03-12"},{"VarCharValue":"21:05:33"},{},
      {"VarCharValue":"text"},{"VarCharValue":"chat"},{"VarCharValue":"system"},{},
      {"VarCharValue":"1"},{"VarCharValue":"0"},{"VarCharValue":"a.txt"},{"VarCharValue":"1"}]}""";

  private static final String ROWS =
      """
      {"ResultSet":{"Rows":[{"Data":[]},%s,%s],"ResultSetMetadata":{"ColumnInfo":[
      {"Name":"a","Type":"varchar"},{"Name":"b","Type":"bigint"},{"Name":"c","Type":"double"},
      {"Name":"d","Type":"bigint"},{"Name":"e","Type":"bigint"}]}}}"""
          .formatted(ROW, ROW);

  private InventedAthena() {}

  /** The service. */
  static SdkHttpClient open() {
    return FixedAnswers.byOperation(InventedAthena::answer);
  }

  private static String answer(String target) {
    if (target.endsWith("StartQueryExecution")) {
      return "{\"QueryExecutionId\":\"rehearsal\"}";
    }
    return target.endsWith("GetQueryExecution")
        ? "{\"QueryExecution\":{\"Status\":{\"State\":\"SUCCEEDED\"}}}"
        : ROWS;
  }
}
