package dev.homelake.local.trace;

import dev.homelake.silver.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of this machine.
 *
 * @param folder where it is
 */
record FolderPlace(Path folder) implements Place {

  @Override
  public List<String> keys(String below) throws IOException {
    Path start = folder.resolve(below);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(key -> !key.startsWith(".") && !key.contains("/."))
          .toList();
    }
  }

  @Override
  public Optional<StoredObject> find(String key) throws IOException {
    Path file = folder.resolve(key);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return Optional.of(StoredObject.of(key, Files.readAttributes(file, BasicFileAttributes.class)));
  }

  @Override
  public InputStream open(String key) throws IOException {
    return Files.newInputStream(folder.resolve(key));
  }

  @Override
  public String shown(String key) {
    return folder.resolve(key).toString();
  }

  @Override
  public void close() {}
}
