package dev.homelake.local.chats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.chats.SavedQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFileTest {

  @TempDir Path folder;

  @Test
  void isAnotherVersionWheneverTheManifestIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("manifest.json"), "{}");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-03-12T21:05:33.123456Z")));
    ManifestFile version = new ManifestFile(file);

    assertThat(version.current()).contains("2024-03-12T21:05:33.123456Z.2");
    // It can stand in a question.
    assertThat(SavedQuestion.newest(java.util.Optional.empty(), version.current()).to())
        .isEqualTo(Asked.LAST);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-03-12T21:05:33.123457Z")));
    assertThat(version.current()).contains("2024-03-12T21:05:33.123457Z.2");
  }

  @Test
  void isUnknownWhereThereIsNone() {
    assertThat(new ManifestFile(folder.resolve("manifest.json")).current()).isEmpty();
  }
}
