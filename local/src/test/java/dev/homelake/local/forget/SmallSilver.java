package dev.homelake.local.forget;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.keys.Area;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.FileIndexJson;
import dev.homelake.silver.index.IndexedFile;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.MessageReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table in the place of the real one: all rows of all exports, with who and where. */
final class SmallSilver {

  private static final String PART = "date=2024-01-01/part-0.parquet";

  private SmallSilver() {}

  static void build(Bucket bucket, Path temporary) throws IOException {
    Path part = temporary.resolve("part.parquet");
    List<IndexedFile> files = new ArrayList<>();
    int rows = 0;
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute("CREATE TABLE rows (chat VARCHAR, sender VARCHAR)");
      for (String key : bucket.list(Area.BRONZE_WHATSAPP.prefix())) {
        ChatExport export = ChatExport.open(source(bucket, key));
        rows += add(database, export);
        files.add(file(key, export));
      }
      statement.execute("COPY rows TO '" + part + "' (FORMAT parquet)");
    } catch (SQLException e) {
      throw new IOException(e);
    }
    String key = Area.SILVER_WHATSAPP.key(PART);
    if (rows > 0) {
      bucket.put(key, Content.of("application/octet-stream", Files.readAllBytes(part)));
    } else {
      bucket.delete(key);
    }
    Files.delete(part);
    bucket.put(
        Area.STATE.key("whatsapp/files.json"),
        Content.of(
            "application/json",
            FileIndexJson.write(FileIndex.of(files), "s3://lake/b/ > s3://lake/s/")));
  }

  private static ExportSource source(Bucket bucket, String key) throws IOException {
    ObjectInfo object = bucket.head(key).orElseThrow();
    try (InputStream in = bucket.open(object)) {
      return ExportSource.of(key.substring(key.lastIndexOf('/') + 1), in.readAllBytes());
    }
  }

  private static int add(Connection database, ChatExport export) throws IOException, SQLException {
    int count = 0;
    try (MessageReader rows = export.messages();
        PreparedStatement insert = database.prepareStatement("INSERT INTO rows VALUES (?, ?)")) {
      while (rows.next()) {
        insert.setString(1, export.title());
        insert.setString(2, rows.message().sender().orElse(null));
        insert.addBatch();
        count++;
      }
      if (count > 0) {
        insert.executeBatch();
      }
    }
    return count;
  }

  private static IndexedFile file(String key, ChatExport export) {
    return new IndexedFile(
        key.substring(Area.BRONZE_WHATSAPP.prefix().length()),
        "1",
        1,
        Optional.of(
            new IndexedFile.Content(export.title(), export.format(), null, DateSet.of(19_000))));
  }

  /** A report as runs write it, of one chat. */
  static byte[] report(String chat) {
    return """
        {"run_id":"1","mode":"full","started_at":"2026-11-28T04:00:00Z","seconds":1,
        "bronze":"s3://lake/b/","silver":"s3://lake/s/",
        "files":{"found":1,"accepted":1,"rejected":0,"unreadable":0,"unchanged":0,"bytes":1},
        "lines":{"total":1,"message":1,"system":0,"continuation":0,"rejected":0},
        "messages":{"rows":1,"written":1,"duplicates":0},
        "output":{"dates_written":1,"dates_removed":0,"bytes":1},
        "chats":[{"title":"%s","exports":1,"messages":1,"years":{"2024":1}}],
        "refused":[],"guessed_dates":[],"partly_read":[],"untitled":[],"joined":[],"noted":[],
        "dates_left":[]}"""
        .formatted(chat)
        .getBytes(UTF_8);
  }
}
