package dev.homelake.local.photos;

import static java.time.Instant.EPOCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.edge.photos.Change;
import dev.homelake.edge.photos.PhotoIndex;
import dev.homelake.edge.photos.PhotoIndexContract;
import dev.homelake.edge.photos.PhotoIndexException;
import dev.homelake.edge.photos.PhotoPosition;
import dev.homelake.edge.photos.PhotoQuery;
import dev.homelake.edge.photos.SamplePhotos;
import dev.homelake.edge.photos.SortBy;
import dev.homelake.edge.photos.Tag;
import dev.homelake.edge.photos.TimeRange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePhotoIndexTest extends PhotoIndexContract {

  @TempDir Path folder;
  private SqlitePhotoIndex index;

  @Override
  protected PhotoIndex emptyIndex() {
    index = SqlitePhotoIndex.open(file());
    return index;
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void isStillThereAfterARestart() {
    index.put(SamplePhotos.full("a"));
    index.close();

    index = SqlitePhotoIndex.open(file());

    assertThat(index.page(PhotoQuery.newest(SortBy.TAKEN_AT, 10)).photos())
        .containsExactly(SamplePhotos.full("a"));
  }

  @Test
  void standsAsTheNewestEventSaysWhenSeveralProcessesWrite() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Change>> changes = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        int first = writer;
        changes.add(
            threads.submit(
                () -> {
                  try (SqlitePhotoIndex own = SqlitePhotoIndex.open(file())) {
                    Change last = Change.SUPERSEDED;
                    for (int number = 20 - first; number > 0; number -= 4) {
                      last = own.put(SamplePhotos.version("a", number, Tag.FLASH));
                    }
                    return last;
                  }
                }));
      }
      for (Future<Change> change : changes) {
        change.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(index.page(PhotoQuery.newest(SortBy.TAKEN_AT, 10).tagged(Tag.FLASH)).photos())
        .containsExactly(SamplePhotos.version("a", 20, Tag.FLASH));
  }

  @Test
  void readsAPageFromAnIndexWithoutSorting() throws SQLException {
    for (SortBy order : SortBy.values()) {
      PhotoQuery first = PhotoQuery.newest(order, 10);
      PhotoQuery later = first.from(PhotoPosition.after(SamplePhotos.full("a"), order));
      PhotoQuery within = later.within(new TimeRange(Optional.of(EPOCH), Optional.of(EPOCH)));
      for (PhotoQuery query : List.of(first, later, within)) {
        assertThat(plan(SqliteTables.page(query)))
            .anyMatch(step -> step.contains("USING COVERING INDEX by_" + order.text()))
            .noneMatch(step -> step.contains("SCAN") || step.contains("TEMP B-TREE"));
      }
    }
  }

  @Test
  void saysThatAFileIsNoIndex() throws Exception {
    Path other = folder.resolve("other.sqlite");
    Files.writeString(other, "this is no database, but it is long enough to look like something");

    assertThatThrownBy(() -> SqlitePhotoIndex.open(other))
        .isInstanceOfSatisfying(
            PhotoIndexException.class,
            e -> assertThat(e.code()).isEqualTo(PhotoIndexException.Code.PHOTO_INDEX_DAMAGED))
        .hasMessageContaining("other.sqlite");
  }

  private List<String> plan(String sql) throws SQLException {
    List<String> steps = new ArrayList<>();
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql.replace("?", "'1'"))) {
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
    }
    return steps;
  }

  private Path file() {
    return folder.resolve("state/photos.sqlite");
  }
}
