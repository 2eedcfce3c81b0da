package dev.homelake.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {

  private static final List<String> SCHEMA =
      List.of("CREATE TABLE IF NOT EXISTS names (name TEXT PRIMARY KEY)");

  @TempDir Path folder;
  private Path path;
  private SqliteFile file;

  @BeforeEach
  void open() {
    path = folder.resolve("in a folder/names.sqlite");
    file = SqliteFile.open(path, SCHEMA);
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void keepsWhatWasChangedAndUndoesWhatFailed() {
    add("Ana");
    assertThatThrownBy(
            () ->
                file.change(
                    database -> {
                      Statements.execute(database, "INSERT INTO names VALUES ('Ben')");
                      throw new IllegalStateException("on purpose");
                    }))
        .isInstanceOf(IllegalStateException.class);
    file.close();
    file = SqliteFile.open(path, SCHEMA);

    assertThat(names()).containsExactly("Ana");
  }

  @Test
  void isMadeByManyAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 20; round++) {
        Path fresh = folder.resolve("round" + round + ".sqlite");
        CyclicBarrier together = new CyclicBarrier(8);
        List<Callable<Boolean>> opening =
            Collections.nCopies(
                8,
                () -> {
                  together.await();
                  SqliteFile.open(fresh, SCHEMA).close();
                  return true;
                });
        for (Future<Boolean> opened : threads.invokeAll(opening)) {
          assertThat(opened.get()).isTrue();
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** The driver forgets, after it could not begin, that it is to begin the next time. */
  @Test
  void isWholeAgainAfterOthersHadKeptIt() throws SQLException {
    file.read(database -> Statements.list(database, row -> 0, "PRAGMA busy_timeout = 1"));
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> add("kept out")).isInstanceOf(SqliteException.class);
      statement.execute("ROLLBACK");
    }
    add("Ana");
    assertThatThrownBy(
            () ->
                file.change(
                    database -> {
                      Statements.execute(database, "INSERT INTO names VALUES ('Ben')");
                      return Statements.execute(database, "INSERT INTO names VALUES ('Ana')");
                    }))
        .isInstanceOf(SqliteException.class);

    assertThat(names()).containsExactly("Ana");
  }

  @Test
  void severalMayHaveItOpenAndNobodyElseMayReadIt() throws Exception {
    try (SqliteFile other = SqliteFile.open(path, SCHEMA)) {
      add("Ana");
      List<String> seen = other.read(SqliteFileTest::names);
      assertThat(seen).containsExactly("Ana");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void saysWhichFileIsDamaged() throws Exception {
    Path damaged = folder.resolve("damaged.sqlite");
    Files.writeString(damaged, "this is no database, and it is long enough to be seen as none");

    assertThatThrownBy(() -> SqliteFile.open(damaged, SCHEMA))
        .isInstanceOf(SqliteException.class)
        .hasMessageContaining("cannot open " + damaged);
  }

  private void add(String name) {
    file.change(database -> Statements.execute(database, "INSERT INTO names VALUES (?)", name));
  }

  private List<String> names() {
    return file.read(SqliteFileTest::names);
  }

  private static List<String> names(Connection database) throws SQLException {
    return Statements.list(database, row -> row.getString(1), "SELECT name FROM names ORDER BY 1");
  }
}
