package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.store.ObjectStore;
import dev.homelake.silver.store.ObjectStores;
import dev.homelake.silver.store.Prefix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A typing error in a place must not cost the table, on S3 least of all: any prefix exists there.
 */
class RefusedRunTest {

  @TempDir Path folder;
  private ObjectStores stores;

  @BeforeEach
  void makeLake() throws IOException {
    stores = new Buckets(folder.toString());
    put(
        "s3://lake/bronze/",
        "WhatsApp Chat with Ana.txt",
        "30/01/2025, 10:00 - Ana: one\n30/01/2025, 10:01 - Ana: b\n");
    run("s3://lake/bronze");
  }

  /** Buckets as folders; what is not there is empty. */
  private record Buckets(String root) implements ObjectStores {

    @Override
    public ObjectStore at(Prefix prefix) throws IOException {
      return ObjectStores.local()
          .at(Prefix.of(Path.of(root, prefix.bucket(), prefix.path()).toString()));
    }
  }

  @Test
  void aPlaceWithoutExportsLeavesTheTableAlone() throws IOException {
    assertThatThrownBy(() -> run("s3://lake/bronce"))
        .isInstanceOfSatisfying(
            RefusedRunException.class,
            e -> assertThat(e.code()).isEqualTo(RefusedRunException.Code.NO_EXPORTS))
        .hasMessageContainingAll("s3://lake/bronce/", "--mode full");
    assertThat(table()).hasSize(1);
    assertThatThrownBy(() -> run("s3://lake/bronce", "--end-date", "2026-01-01"))
        .isInstanceOf(RefusedRunException.class);

    RunReport emptied = run("s3://lake/bronce", "--mode", "full");
    assertThat(emptied.output().datesRemoved()).isEqualTo(1);
    assertThat(table()).isEmpty();
  }

  @Test
  void otherExportsLeaveTheTableAlone() throws IOException {
    put(
        "s3://lake/other/",
        "WhatsApp Chat with Bo.txt",
        "14/02/2025, 10:00 - Bo: two\n14/02/2025, 10:01 - Bo: b\n");

    assertThatThrownBy(() -> run("s3://lake/other"))
        .isInstanceOf(RefusedRunException.class)
        .hasMessageContainingAll("OTHER_PLACES", "s3://lake/bronze/", "--mode full");
    assertThat(table()).containsExactly("date=2025-01-30/part-0.parquet");

    run("s3://lake/other", "--mode", "full");
    assertThat(table()).containsExactly("date=2025-02-14/part-0.parquet");
    assertThatCode(() -> run("s3://lake/other")).doesNotThrowAnyException();
  }

  private List<String> table() throws IOException {
    return stores.at(Prefix.of("s3://lake/silver")).list().stream()
        .map(object -> object.key())
        .toList();
  }

  private void put(String place, String key, String text) throws IOException {
    stores.at(Prefix.of(place)).put(key, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private RunReport run(String bronze, String... more) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--bronze", bronze, "--silver", "s3://lake/silver", "--state", "s3://lake/state"));
    words.addAll(List.of(more));
    RunTools tools =
        new RunTools(
            SharedSpark::context,
            stores,
            Optional.empty(),
            Lake.NOON,
            progress -> {},
            (bytes, spark) -> new Sizing(1, 1, 1 << 20));
    return new SilverRun(JobArguments.parse(words), tools).run(() -> {});
  }
}
