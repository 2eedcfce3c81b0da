package dev.homelake.local.chats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One date of a table.
 *
 * @param date which
 * @param path where its files are
 */
record DateFolder(LocalDate date, Path path) {

  private static final String PREFIX = "date=";

  /** The dates of a table within bounds; none if there is no such table. */
  static List<DateFolder> newestFirst(Path table, Optional<LocalDate> from, Optional<LocalDate> to)
      throws IOException {
    try (Stream<Path> folders = Files.list(table)) {
      return folders
          .flatMap(folder -> of(folder).stream())
          .filter(folder -> from.isEmpty() || !folder.date.isBefore(from.get()))
          .filter(folder -> to.isEmpty() || !folder.date.isAfter(to.get()))
          .sorted(Comparator.comparing(DateFolder::date).reversed())
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** The files of dates, in their order. */
  static List<Path> files(List<DateFolder> dates) throws IOException {
    List<Path> files = new ArrayList<>();
    for (DateFolder date : dates) {
      files.addAll(date.files());
    }
    return files;
  }

  private static Optional<DateFolder> of(Path folder) {
    String name = folder.getFileName().toString();
    try {
      return name.startsWith(PREFIX)
          ? Optional.of(new DateFolder(LocalDate.parse(name.substring(PREFIX.length())), folder))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Its files; none if it has just gone. Hidden ones are no part of a table. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[^._].*\\.parquet"))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
