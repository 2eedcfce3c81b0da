package dev.homelake.local.chats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.chats.queries.MessageQueryException.Code;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessageEngineTest {

  private static final Path TABLE = Path.of("silver");

  @Test
  void writesNothingBesideWhereItWasStarted() throws SQLException {
    try (Connection engine = MessageEngine.start(new Properties(), MessageEngine.NOWHERE);
        Statement statement = engine.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT current_setting('temp_directory'),"
                    + " current_setting('autoinstall_known_extensions')")) {
      row.next();
      assertThat(row.getString(1)).isEmpty();
      assertThat(row.getBoolean(2)).isFalse();
    }
  }

  @Test
  void failsOverWhatTakesTooLongOrTooMuchMemoryWithTheirOwnCodes() throws SQLException {
    assertThat(
            failure(
                "SET threads = 2", "SELECT count(*) FROM range(100000000000) WHERE range % 7 = 3"))
        .isEqualTo(Code.CHATS_TIMEOUT);
    assertThat(
            failure(
                "SET memory_limit = '20MB'",
                "SELECT count(*) FROM (SELECT range, string_agg(range::VARCHAR)"
                    + " FROM range(10000000) GROUP BY range)"))
        .isEqualTo(Code.CHATS_TOO_MUCH_DATA);
  }

  private static Code failure(String setting, String sql) throws SQLException {
    try (Connection engine = MessageEngine.start(new Properties(), MessageEngine.NOWHERE);
        Statement statement = engine.createStatement()) {
      statement.execute(setting);
      try (PreparedStatement question = engine.prepareStatement(sql)) {
        question.setQueryTimeout(1);
        question.executeQuery();
        throw new AssertionError("it answered");
      } catch (SQLException e) {
        return DuckDbFailures.of(e, TABLE).code();
      }
    }
  }
}
