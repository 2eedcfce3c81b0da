package dev.homelake.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.photos.SamplePhotos;
import dev.homelake.edge.photos.Tag;
import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.photos.SqlitePhotoIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class ApiCommandTest {

  @TempDir Path lake;

  @BeforeEach
  void makeLake() throws IOException {
    LakeFolder.create(lake);
  }

  @Test
  void showsPhotosAndWhereTheNextAre() {
    try (SqlitePhotoIndex index = SqlitePhotoIndex.open(lake.resolve("photos.sqlite"))) {
      index.put(SamplePhotos.tagged("raw-photos/a b.jpg", Tag.SQUARE));
      index.put(SamplePhotos.version("raw-photos/old.jpg", 1, Tag.SQUARE));
    }

    CommandLineRun first = ask("/photos?tag=square&limit=1");

    assertThat(first.exitCode()).isEqualTo(Exit.DONE);
    assertThat(first.err()).contains("status 200", "next   /photos?cursor=");
    JsonNode photo = JsonNode.parser().parse(first.out()).asArray().get(0);
    assertThat(photo.asObject().get("filename").text()).isEqualTo("a b.jpg");
    assertThat(photo.asObject().get("thumbnail_url").text())
        .startsWith("file://")
        .endsWith("/photos/thumbnails/a%20b.jpg");
    String next = first.err().lines().toList().get(1).substring(7);
    assertThat(ask(next).out()).contains("old.jpg");
  }

  @Test
  void showsMessagesToAnEventInAFile() throws Exception {
    message("date=2024-03-12", "Zoë + Bob's 🎉");
    Path event = lake.resolve("event.json");
    Files.writeString(
        event,
        """
        {"httpMethod": "GET", "path": "/chats",
         "multiValueQueryStringParameters": {"chat": ["Zoë + Bob's 🎉"], "search": ["HELLO"]}}""");

    CommandLineRun run = ask(event.toString());

    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(JsonNode.parser().parse(run.out()).asArray()).hasSize(1);
  }

  @Test
  void findsNothingOnOtherDates() throws Exception {
    message("date=2024-03-12", "Hikers");

    assertThat(ask("/chats?date=2024-03-12").out()).contains("\"chat\":\"Hikers\"");
    assertThat(ask("/chats?date=2024-03-13").out()).isEqualTo("[]\n");
  }

  @Test
  void answersSavedQuestionsOfAnEmptyLakeAndOfOneWithMessages() throws Exception {
    assertThat(ask("/insights?name=top-senders").out()).contains("\"rows\":[]");
    message("date=2024-03-12", "Hikers");

    assertThat(ask("/insights?name=chats-compared&chat=Hikers").out())
        .contains("\"rows\":[[\"Hikers\",1,1,1,\"2024-03-12\",\"2024-03-12\",");
    assertThat(ask("/insights?name=year-in-review").out())
        .contains("\"from\":\"2024-01-01\",\"to\":\"2024-12-31\"");
    assertThat(ask("/insights").out()).contains("\"name\":\"streaks\"");
    assertThat(ask("/insights?name=top").exitCode()).isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void showsWhatIsWrongWithARequest() {
    CommandLineRun run = ask("/chats?date=yesterday");

    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.out()).contains("INVALID_PARAMETERS");
    assertThat(ask("/nothing").err()).contains("There are /photos, /chats and /insights.");
    assertThat(ask("/chats?search=%zz").err()).contains("Write %25");
    assertThat(ask("no.json").err()).contains("no event of API Gateway");
    assertThat(CommandLineRun.of("api", "--lake", lake.resolve("none"), "/chats").exitCode())
        .isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void saysThatThereIsNoIndexOfPhotosAndMakesNone() {
    CommandLineRun run = ask("/photos");

    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("the lake has no index of photos", "homelake import");
    assertThat(new LakeFolder(lake).photos()).doesNotExist();
  }

  private CommandLineRun ask(String request) {
    return CommandLineRun.of("api", "--lake", lake, request);
  }

  private void message(String folder, String chat) throws IOException, SQLException {
    Path file =
        Files.createDirectories(new LakeFolder(lake).silver().resolve(folder))
            .resolve("part.parquet");
    try (var database = DriverManager.getConnection("jdbc:duckdb:");
        var statement =
            database.prepareStatement(
                """
                COPY (SELECT 'id' AS message_id, '21:05:33' AS time, 'Ana' AS sender,
                    TIMESTAMP '2024-03-12 21:05:33' AS sent_at,
                    'Hello' AS message, ? AS chat, 'message' AS kind, NULL AS attachment,
                    1 AS word_count, 0 AS position, 'a.txt' AS source_file, 1 AS source_line)
                TO '%s' (FORMAT parquet)"""
                    .formatted(file))) {
      statement.setString(1, chat);
      statement.execute();
    }
  }
}
