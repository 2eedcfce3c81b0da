package dev.homelake.local.forget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real job. */
class ForgetWithSparkTest {

  @TempDir Path root;
  private PlayedLake lake;

  @BeforeEach
  void fill() throws Exception {
    lake = PlayedLake.start(root, PlayedLake.Silver.REAL);
    for (String name :
        List.of(
            "WhatsApp Chat with Flat Cats 🐈.txt",
            "WhatsApp Chat mit Flat Cats 🐈.txt",
            "WhatsApp Chat - Flat Cats 🐈.txt",
            ForgetChatTest.ZIP)) {
      lake.upload(CommandLineRun.CHATS.resolve(name), name);
    }
    lake.settle(waiting -> {});
    lake.buildSilver(List.of());
  }

  @AfterEach
  void end() {
    lake.end();
  }

  @Test
  void theTableFollows() throws Exception {
    Set<String> others = rows("sender IS DISTINCT FROM 'Zuzanna'");
    assertThat(rows("sender = 'Zuzanna'")).isNotEmpty();

    assertThat(ForgetRun.of(lake, "--sender", "Zuzanna", "--yes").exitCode()).isEqualTo(Exit.DONE);

    assertThat(rows("true")).as("the others keep their ids").isEqualTo(others);
    Set<String> club = rows("chat = '" + ForgetChatTest.CLUB + "'");

    assertThat(ForgetRun.of(lake, "--chat", ForgetChatTest.CATS, "--yes").exitCode())
        .isEqualTo(Exit.DONE);

    assertThat(rows("true")).isEqualTo(club);
    for (String key : lake.keys("state/")) {
      assertThat(new String(lake.get(key), UTF_8)).as(key).doesNotContain("Cats");
    }

    ForgetRun last = ForgetRun.of(lake, "--chat", ForgetChatTest.CLUB, "--yes");

    assertThat(last.problem()).isEmpty();
    assertThat(last.exitCode()).isEqualTo(Exit.DONE);
    assertThat(lake.keys("").stream().filter(key -> !key.startsWith("state/"))).isEmpty();
    for (String key : lake.keys("state/")) {
      assertThat(new String(lake.get(key), UTF_8)).as(key).doesNotContain("Lighthouse");
    }
  }

  /** Ids, times and texts. */
  private Set<String> rows(String where) throws SQLException {
    Set<String> rows = new TreeSet<>();
    String files = lake.folder().silver().toString().replace("[", "[[]") + "/*/*.parquet";
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT message_id, sent_at, chat, sender, message, kind FROM read_parquet('"
                    + files
                    + "') WHERE "
                    + where)) {
      while (found.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= 6; column++) {
          row.append(found.getString(column)).append('|');
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }
}
