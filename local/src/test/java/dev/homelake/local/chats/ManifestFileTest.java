package dev.homelake.local.chats;

import dev.homelake.chats.insights.TableVersion;
import dev.homelake.chats.insights.TableVersionContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class ManifestFileTest extends TableVersionContract {

  @TempDir Path folder;
  private Instant now = Instant.parse("2024-03-12T21:05:33.123456Z");

  @Override
  protected TableVersion after(Optional<String> manifest) throws IOException {
    Path file = folder.resolve("manifest.json");
    Files.deleteIfExists(file);
    if (manifest.isPresent()) {
      Files.writeString(file, manifest.get());
      now = now.plusNanos(1000);
      Files.setLastModifiedTime(file, FileTime.from(now));
    }
    return new ManifestFile(file);
  }
}
