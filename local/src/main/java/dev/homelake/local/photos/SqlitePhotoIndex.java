package dev.homelake.local.photos;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.events.Sequencer;
import dev.homelake.edge.photos.Change;
import dev.homelake.edge.photos.IndexSequence;
import dev.homelake.edge.photos.IndexTime;
import dev.homelake.edge.photos.Photo;
import dev.homelake.edge.photos.PhotoId;
import dev.homelake.edge.photos.PhotoIndex;
import dev.homelake.edge.photos.PhotoIndexException;
import dev.homelake.edge.photos.PhotoPage;
import dev.homelake.edge.photos.PhotoPosition;
import dev.homelake.edge.photos.PhotoQuery;
import dev.homelake.edge.photos.PhotoState;
import dev.homelake.edge.photos.Tag;
import dev.homelake.edge.photos.TimeRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The index in an SQLite file, which several processes may have open. It stands in the lists as the
 * table in DynamoDB does: a row for the list of all and one for each tag, in the order of either
 * time. Close it after use.
 */
public final class SqlitePhotoIndex implements PhotoIndex, AutoCloseable {

  private static final String ALL = "all";

  private final Path file;
  private final Connection database;

  private SqlitePhotoIndex(Path file, Connection database) {
    this.file = file;
    this.database = database;
  }

  /** Opens the index in {@code file}; makes it, and the folder it is in, if it is not there. */
  public static SqlitePhotoIndex open(Path file) {
    requireNonNull(file, "file is null");
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Connection database = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
      try (Statement statement = database.createStatement()) {
        for (String sql : SqliteTables.SETUP) {
          statement.execute(sql);
        }
        database.setAutoCommit(false);
        return new SqlitePhotoIndex(file, database);
      } catch (SQLException e) {
        database.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw failure("open", file, e);
    }
  }

  @Override
  public synchronized Change put(Photo photo) {
    return change(
        photo.id(),
        photo.sequencer(),
        () -> {
          try (PreparedStatement insert = database.prepareStatement(SqliteTables.PUT)) {
            SqlitePhotos.set(insert, photo);
            insert.executeUpdate();
          }
          list(photo, ALL);
          for (Tag tag : photo.tags()) {
            list(photo, tag.text());
          }
        });
  }

  @Override
  public synchronized Change remove(PhotoId id, Sequencer sequencer) {
    return change(
        id,
        sequencer,
        () -> {
          try (PreparedStatement insert = database.prepareStatement(SqliteTables.REMOVE)) {
            insert.setString(1, id.toString());
            insert.setString(2, IndexSequence.text(sequencer));
            insert.executeUpdate();
          }
        });
  }

  private Change change(PhotoId id, Sequencer sequencer, Work work) {
    try {
      // The lock comes before the look, or two processes might both find themselves the newest.
      execute(SqliteTables.UNLIST, id.toString());
      Optional<PhotoState> known = look(id);
      if (known.isPresent() && known.get().sequencer().isAfter(sequencer)) {
        database.rollback();
        return Change.SUPERSEDED;
      }
      work.run();
      database.commit();
      return Change.APPLIED;
    } catch (SQLException e) {
      undo(e);
      throw failure("change photo " + id + " in", file, e);
    }
  }

  private void list(Photo photo, String listing) throws SQLException {
    execute(
        SqliteTables.LIST,
        listing,
        IndexTime.text(photo.uploadedAt()),
        IndexTime.text(photo.taken().at()),
        photo.id().toString());
  }

  private void execute(String sql, String... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public synchronized Optional<PhotoState> find(PhotoId id) {
    return read(() -> look(id));
  }

  private Optional<PhotoState> look(PhotoId id) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(SqliteTables.FIND)) {
      statement.setString(1, id.toString());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(SqlitePhotos.state(row)) : Optional.empty();
      }
    }
  }

  @Override
  public synchronized PhotoPage page(PhotoQuery query) {
    return read(() -> PhotoPage.of(select(query), query));
  }

  /** How many photos are listed. */
  public synchronized long count() {
    return read(
        () -> {
          try (PreparedStatement statement = database.prepareStatement(SqliteTables.COUNT);
              ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  /**
   * Leaves nothing in the index's files of photos that were removed. What another process reads
   * just then stays until that is done.
   */
  public synchronized void purge() {
    try {
      // Neither works within a transaction.
      database.setAutoCommit(true);
      try (Statement statement = database.createStatement()) {
        for (String sql : SqliteTables.PURGE) {
          statement.execute(sql);
        }
      } finally {
        database.setAutoCommit(false);
      }
    } catch (SQLException e) {
      throw failure("purge", file, e);
    }
  }

  private List<Photo> select(PhotoQuery query) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(SqliteTables.page(query))) {
      statement.setString(1, query.tag().map(Tag::text).orElse(ALL));
      int last = 1;
      for (Instant end : ends(query.times())) {
        statement.setString(++last, IndexTime.text(end));
      }
      if (query.after().isPresent()) {
        PhotoPosition after = query.after().get();
        statement.setString(++last, IndexTime.text(after.time()));
        statement.setString(++last, after.id().toString());
      }
      statement.setInt(++last, query.limit() + 1);
      List<Photo> photos = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          photos.add(SqlitePhotos.photo(row));
        }
      }
      return photos;
    }
  }

  private static List<Instant> ends(TimeRange times) {
    return Stream.concat(times.first().stream(), times.last().stream()).toList();
  }

  private <T> T read(Reading<T> reading) {
    try {
      T found = reading.run();
      database.rollback();
      return found;
    } catch (SQLException e) {
      undo(e);
      throw failure("read photos from", file, e);
    }
  }

  private void undo(SQLException failure) {
    try {
      database.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw failure("close", file, e);
    }
  }

  private static PhotoIndexException failure(String attempt, Path file, SQLException e) {
    return SqliteFailures.of(attempt, file, e);
  }

  @FunctionalInterface
  private interface Work {
    void run() throws SQLException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T run() throws SQLException;
  }
}
