package dev.homelake.local.doctor;

import dev.homelake.local.Installation;
import dev.homelake.local.thumbnail.BuiltLibraries;
import dev.homelake.photo.thumbnail.NativeLibraryException;
import dev.homelake.photo.thumbnail.Platform;
import dev.homelake.photo.thumbnail.VipsThumbnailer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether the parts of homelake that are no Java of its own are there and start. */
final class PartChecks {

  private PartChecks() {}

  static Finding thumbnails(Installation installation) {
    try {
      Path library = BuiltLibraries.of(installation).library(Platform.current());
      VipsThumbnailer.open(library);
      return Finding.ok("libvips, " + library.getFileName());
    } catch (NativeLibraryException e) {
      return Finding.failed(e.getMessage(), BuiltLibraries.missing(e).remedy());
    }
  }

  /** Opens a database in memory, which loads the library, and asks for its version. */
  static Finding database(String address, String question, String advice) {
    try (Connection database = DriverManager.getConnection(address);
        Statement statement = database.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return Finding.ok(answer.getString(1));
    } catch (SQLException | LinkageError e) {
      return Finding.failed("does not start: " + e.getMessage(), advice);
    }
  }

  static Finding silverJob(Installation installation) throws IOException {
    Path classPath = installation.root().resolve("glue-jobs/target/run-classpath");
    if (!Files.isRegularFile(classPath)) {
      return Finding.failed(
          "is not built: there is no " + classPath, "Start homelake by its launcher, ./homelake.");
    }
    for (String entry : Files.readString(classPath).strip().split(":", -1)) {
      if (!Files.exists(Path.of(entry))) {
        return Finding.failed(
            "misses " + entry, "Build it again: mvn clean, then start homelake by its launcher.");
      }
    }
    return Finding.ok("is built");
  }
}
