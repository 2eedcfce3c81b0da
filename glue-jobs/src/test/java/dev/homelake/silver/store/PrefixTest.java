package dev.homelake.silver.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrefixTest {

  @Test
  void alwaysEndsWithASlash() {
    assertThat(Prefix.of("s3://lake/bronze").uri()).isEqualTo("s3://lake/bronze/");
    assertThat(Prefix.of("s3://lake/bronze/").uri()).isEqualTo("s3://lake/bronze/");
    assertThatThrownBy(() -> new Prefix("s3://lake/bronze")).hasMessageContaining("slash");
  }

  @Test
  void takesPlainPathsForFolders() {
    Prefix prefix = Prefix.of("some lake/brönze");

    assertThat(prefix.isLocal()).isTrue();
    assertThat(prefix.folder()).isEqualTo(Path.of("some lake/brönze").toAbsolutePath());
    assertThat(Prefix.of("/a/b").uri()).isEqualTo("file:///a/b/");
    assertThat(Prefix.of("file:/a/b").folder()).isEqualTo(Path.of("/a/b"));
  }

  @Test
  void knowsThatBucketsAreNoFolders() {
    assertThat(Prefix.of("s3://lake").isLocal()).isFalse();
    assertThatThrownBy(() -> Prefix.of("s3://lake").folder()).hasMessageContaining("no local");
  }

  @Test
  void knowsBucketAndPath() {
    Prefix prefix = Prefix.of("s3://lake/a folder/ü");

    assertThat(prefix.isS3()).isTrue();
    assertThat(prefix.bucket()).isEqualTo("lake");
    assertThat(prefix.path()).isEqualTo("a folder/ü/");
    assertThat(Prefix.of("s3a://lake").path()).isEmpty();
    assertThat(Prefix.of("hdfs://lake/a").isS3()).isFalse();
    assertThatThrownBy(() -> Prefix.of("/a").bucket()).hasMessageContaining("no place in S3");
  }

  @Test
  void refusesNothing() {
    assertThatThrownBy(() -> Prefix.of(" ")).hasMessageContaining("empty");
  }

  @Test
  void knowsPlacesThatLieInEachOther(@TempDir Path folder) throws IOException {
    Path lake = Files.createDirectories(folder.resolve("lake"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), lake);

    assertThat(Prefix.of(lake + "/a").overlaps(Prefix.of(lake + "/a/"))).isTrue();
    assertThat(Prefix.of(lake + "/a/b").overlaps(Prefix.of(lake + "/a"))).isTrue();
    assertThat(Prefix.of(lake + "/a").overlaps(Prefix.of(lake + "/x/../a/b"))).isTrue();
    assertThat(Prefix.of(link + "/new/a").overlaps(Prefix.of(lake + "/new"))).isTrue();
    assertThat(Prefix.of("/").overlaps(Prefix.of("/tmp"))).isTrue();
    assertThat(Prefix.of("s3://b/a").overlaps(Prefix.of("s3a://b/a/c"))).isTrue();
    assertThat(Prefix.of(lake + "/a").overlaps(Prefix.of(lake + "/a-state"))).isFalse();
    assertThat(Prefix.of("s3://b/a").overlaps(Prefix.of("/b/a"))).isFalse();
  }
}
