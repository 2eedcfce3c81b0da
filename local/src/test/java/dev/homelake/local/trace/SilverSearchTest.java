package dev.homelake.local.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.Problem;
import dev.homelake.silver.store.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilverSearchTest {

  private static final String ANA = "abcdefg2345672345672";
  private static final String PART = "date=2023-05-21/part-0.parquet";
  private static final String OTHER = "date=2023-05-21/part-1.parquet";

  @TempDir Path parent;
  private Path temporary;
  private final Elsewhere silver = new Elsewhere();

  @BeforeEach
  void makeTemporary() throws IOException {
    temporary = Files.createDirectories(parent.resolve("a/b/temporary"));
  }

  @Test
  void leavesNothingBehindWhereADateHasTwoFiles() throws Exception {
    silver.objects.put(PART, table(ANA));
    silver.objects.put(OTHER, table("bbcdefg2345672345672"));

    assertThat(search("abcdef")).extracting(TracedRow::silverKey).containsExactly(PART);

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void tellsWhyAFileCannotBeFetchedAndLeavesNoneOfTheOthers() throws Exception {
    silver.objects.put(PART, table(ANA));
    silver.objects.put(OTHER, table(ANA));
    silver.objects.put("date=2023-05-22/part-0.parquet", table(ANA));
    silver.refused.add("date=2023-05-22/part-0.parquet");

    assertThatThrownBy(() -> search(ANA)).isInstanceOf(Problem.class).hasMessage("access denied");

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void waitsForFilesThatAreStillComing() throws Exception {
    silver.objects.put(PART, table(ANA));
    silver.refused.add(PART);
    silver.objects.put(OTHER, table(ANA));
    silver.slow.add(OTHER);

    assertThatThrownBy(() -> search(ANA)).hasMessage("access denied");

    assertThat(temporary).isEmptyDirectory();
    Thread.sleep(300);
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void takesNoKeyThatLeavesItsFolder() throws Exception {
    silver.objects.put(PART, table(ANA));
    for (String key :
        List.of(
            "date=x/../../../y.parquet",
            "date=2023-05-21/../../../y.parquet",
            "date=2023-05-21/../y.parquet",
            "date=../y.parquet",
            "date=2023-05-21/\0.parquet")) {
      silver.objects.put(key, table(ANA));
    }

    assertThat(new SilverSearch(silver, temporary).files("")).containsExactly(PART);
    try (FetchedFiles fetched = FetchedFiles.in(temporary, silver)) {
      assertThatThrownBy(() -> fetched.fetch(List.of("date=x/../../../y.parquet")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("leaves its folder");
    }

    assertThat(parent.resolve("a/b")).isDirectoryNotContaining("glob:**y.parquet");
    assertThat(parent.resolve("a")).isDirectoryNotContaining("glob:**y.parquet");
  }

  private List<TracedRow> search(String id) throws Exception {
    SilverSearch search = new SilverSearch(silver, temporary);
    return search.find(search.files(""), WantedId.of(id).orElseThrow());
  }

  private byte[] table(String id) throws SQLException, IOException {
    Path file = parent.resolve("made.parquet");
    String row =
        "SELECT '%s' AS message_id, '12:00:00' AS time, 'Ana' AS sender, 'ok' AS message,"
            + " 'Ana' AS chat, 'message' AS kind, NULL::VARCHAR AS attachment, 1 AS word_count,"
            + " 0 AS position, 'x.txt' AS source_file, 1 AS source_line";
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(row.formatted(id), file));
    }
    return Files.readAllBytes(file);
  }

  /** A place on another machine. */
  private static final class Elsewhere implements Place {

    private final Map<String, byte[]> objects = new TreeMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> slow = new HashSet<>();

    @Override
    public List<String> keys(String folder) {
      return objects.keySet().stream().filter(key -> key.startsWith(folder)).toList();
    }

    @Override
    public Optional<StoredObject> find(String key) {
      throw new UnsupportedOperationException(key);
    }

    @Override
    public InputStream open(String key) {
      if (refused.contains(key)) {
        throw Problem.failed("access denied", "Ask.");
      }
      if (slow.contains(key)) {
        sleepWhateverHappens();
      }
      return new ByteArrayInputStream(objects.get(key));
    }

    /** As a read from a socket, which no interrupt ends. */
    private static void sleepWhateverHappens() {
      long end = System.nanoTime() + 200_000_000;
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }

    @Override
    public String shown(String key) {
      return "s3://lake/" + key;
    }

    @Override
    public void close() {}
  }
}
