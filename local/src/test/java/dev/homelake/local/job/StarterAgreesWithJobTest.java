package dev.homelake.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.MemoryBucket;
import dev.homelake.edge.silver.ManifestHead;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.IndexedFile;
import dev.homelake.silver.state.RunManifest;
import dev.homelake.silver.state.RunState;
import dev.homelake.silver.store.ObjectStore;
import dev.homelake.silver.store.ObjectStores;
import dev.homelake.silver.store.Prefix;
import dev.homelake.starter.DateWindow;
import dev.homelake.starter.JobIndex;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function that starts the job reads what the job writes, each with libraries of its own. */
class StarterAgreesWithJobTest {

  private static final String BRONZE = "bronze/whatsapp/";
  private static final String ZOE = "year=2024/month=03/WhatsApp Chat with Zoë \"1\"--0a1b2c.txt";
  private static final String BO = "year=2024/month=03/WhatsApp Chat with Bo--3d4e5f.txt";
  private static final byte[] TEXT =
      "12/03/2024, 21:05 - Zoë: See you at 8?\n13/03/2024, 07:30 - Bob: Yes!\n".getBytes(UTF_8);

  @TempDir Path folder;

  private final MemoryBucket bucket = MemoryBucket.plain("lake");
  private RunState state;

  @BeforeEach
  void openState() throws IOException {
    ObjectStore store = ObjectStores.local().at(new Prefix(folder.toUri().toString()));
    state = new RunState(store, "s3://lake/bronze/whatsapp/ > s3://lake/silver/whatsapp/");
  }

  @Test
  void startsNothingWhereTheJobHasDoneEverything() throws IOException {
    lakeOfTwo();

    assertThat(StarterCheck.of(bucket)).isEmpty();
  }

  @Test
  void knowsTheDatesOfAnExportThatIsGone() throws IOException {
    lakeOfTwo();
    bucket.delete(BRONZE + ZOE);

    assertThat(StarterCheck.of(bucket))
        .containsExactly(
            Optional.of(new DateWindow(LocalDate.of(1969, 12, 30), LocalDate.of(1970, 1, 2))));
  }

  @Test
  void knowsThatARunLeftDatesUnfinished() throws IOException {
    lakeOfTwo();
    state.write(RunManifest.started("2026-11-28T05-00-00Z", Optional.of(DateSet.of(19_000))));
    bring("manifest.json", ManifestHead.KEY);

    assertThat(StarterCheck.of(bucket)).containsExactly(Optional.empty());
  }

  private void lakeOfTwo() throws IOException {
    bucket.put(BRONZE + ZOE, Content.of("text/plain", TEXT));
    bucket.put(BRONZE + BO, Content.of("text/plain", TEXT));
    state.write(
        FileIndex.of(List.of(indexed(ZOE, DateSet.of(-2, 1)), indexed(BO, DateSet.of(19_794)))));
    state.write(new RunManifest("r", Optional.of(DateSet.EMPTY), List.of(), DateSet.EMPTY));
    bring("files.json", JobIndex.KEY);
    bring("manifest.json", ManifestHead.KEY);
  }

  private IndexedFile indexed(String key, DateSet dates) throws IOException {
    ChatExport export = ChatExport.open(ExportSource.of(key, TEXT));
    String tag = '"' + bucket.head(BRONZE + key).orElseThrow().eTag() + '"';
    return new IndexedFile(
        key,
        tag,
        TEXT.length,
        Optional.of(new IndexedFile.Content(export.title(), export.format(), null, dates)));
  }

  private void bring(String file, String key) throws IOException {
    bucket.put(key, Content.of("application/json", Files.readAllBytes(folder.resolve(file))));
  }
}
