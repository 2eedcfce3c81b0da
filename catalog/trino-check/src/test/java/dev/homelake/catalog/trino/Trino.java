package dev.homelake.catalog.trino;

import dev.homelake.catalog.TableDefinition;
import io.trino.Session;
import io.trino.plugin.hive.HivePlugin;
import io.trino.spi.type.TimeZoneKey;
import io.trino.testing.DistributedQueryRunner;
import io.trino.testing.MaterializedResult;
import io.trino.testing.TestingSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Trino server with the table as Athena has it: an external Hive table over the files of a lake.
 * It and its clients live in time zones of their own. Close it after use.
 */
final class Trino implements AutoCloseable {

  private static final String CATALOG = "awsdatacatalog";
  private static final String SCHEMA = "homelake";
  private static final String STATEMENT = "question";

  private final DistributedQueryRunner server;

  private Trino(DistributedQueryRunner server) {
    this.server = server;
  }

  /**
   * Starts one.
   *
   * @param root the folder that it sees, and where it keeps its own notes
   * @param bucket the bucket's folder, relative to that
   */
  static Trino start(Path root, Path bucket) throws Exception {
    Session session =
        TestingSession.testSessionBuilder()
            .setCatalog(CATALOG)
            .setSchema(SCHEMA)
            .setTimeZoneKey(TimeZoneKey.getTimeZoneKey("America/Sao_Paulo"))
            // The files are small and many; threads for each of them cost more than they save.
            .setSystemProperty("task_concurrency", "1")
            .build();
    Trino trino = new Trino(DistributedQueryRunner.builder(session).setWorkerCount(0).build());
    try {
      trino.create(root, bucket);
      return trino;
    } catch (IOException | RuntimeException e) {
      trino.close();
      throw e;
    }
  }

  private void create(Path root, Path bucket) throws IOException {
    TableDefinition table = TableDefinition.whatsappMessages();
    Path notes = Files.createTempDirectory(root, "metastore-").getFileName();
    server.installPlugin(new HivePlugin());
    server.createCatalog(
        CATALOG,
        "hive",
        Map.of(
            "hive.metastore",
            "file",
            "hive.metastore.catalog.dir",
            "local:///" + notes,
            "fs.local.enabled",
            "true",
            "local.location",
            root.toAbsolutePath().toString()));
    server.execute("CREATE SCHEMA " + SCHEMA);
    server.execute(HiveTable.statement(table, "local:///" + bucket + "/"));
    server.execute(
        "CALL system.sync_partition_metadata('%s', '%s', 'ADD')".formatted(SCHEMA, table.name()));
  }

  /** The answer to a statement whose question marks stand for these texts, as Athena is asked. */
  Answer ask(String sql, List<String> values) {
    return answer(server.execute(prepared(sql), execute(values)));
  }

  /** What a statement would read, as JSON. */
  String reads(String sql, List<String> values) {
    return (String)
        server
            .execute(prepared(sql), "EXPLAIN (TYPE IO, FORMAT JSON) " + execute(values))
            .getOnlyValue();
  }

  private Session prepared(String sql) {
    return Session.builder(server.getDefaultSession()).addPreparedStatement(STATEMENT, sql).build();
  }

  private static String execute(List<String> values) {
    List<String> literals =
        values.stream().map(value -> "'" + value.replace("'", "''") + "'").toList();
    return "EXECUTE "
        + STATEMENT
        + (literals.isEmpty() ? "" : " USING " + String.join(", ", literals));
  }

  private static Answer answer(MaterializedResult result) {
    List<List<Object>> rows = new ArrayList<>();
    result.getMaterializedRows().forEach(row -> rows.add(row.getFields()));
    return Answer.of(result.getColumnNames(), rows);
  }

  @Override
  public void close() {
    server.close();
  }
}
