package dev.homelake.silver.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.store.MemoryStore;
import dev.homelake.silver.table.WrittenDate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunStateTest {

  private final MemoryStore store = new MemoryStore();
  private final RunState state = new RunState(store, "a > b");

  @Test
  void knowsNothingBeforeTheFirstRun() throws IOException {
    assertThat(state.manifest()).isEmpty();
    assertThat(state.index()).isEmpty();
  }

  @Test
  void givesManifestsBackAsTheyWere() throws IOException {
    DateSet days = DateSet.of(-1, 20000, 20001);
    for (RunManifest manifest :
        List.of(
            RunManifest.started("r1", RunManifest.ALL),
            RunManifest.started("r2", Optional.of(days)),
            new RunManifest(
                "r3",
                Optional.of(DateSet.EMPTY),
                List.of(new WrittenDate(20000, 3, 4096), new WrittenDate(20001, 1, 2048)),
                days))) {
      state.write(manifest);

      assertThat(state.manifest()).contains(manifest);
    }
  }

  @Test
  void tellsInItsFirstBytesWhetherAnyDateIsUnfinished() throws IOException {
    // GET /insights reads no more of it.
    state.write(new RunManifest("r", Optional.of(DateSet.EMPTY), List.of(), DateSet.of(1)));
    assertThat(head()).startsWith("{\"version\":1,\"run\":\"r\",\"unfinished\":[],");
    for (Optional<DateSet> unfinished : List.of(RunManifest.ALL, Optional.of(DateSet.of(1)))) {
      state.write(RunManifest.started("r", unfinished));
      assertThat(head()).doesNotContain("\"unfinished\":[],");
    }
  }

  private String head() throws IOException {
    return new String(store.find("manifest.json").orElseThrow(), UTF_8);
  }

  @Test
  void isOpenAsLongAsADateIsUnfinished() {
    assertThat(RunManifest.started("r", RunManifest.ALL).isOpen()).isTrue();
    assertThat(RunManifest.started("r", Optional.of(DateSet.of(1))).isOpen()).isTrue();
    assertThat(RunManifest.started("r", Optional.of(DateSet.EMPTY)).isOpen()).isFalse();
  }

  @Test
  void takesADamagedManifestForOneOfAllDates() throws IOException {
    state.write(RunManifest.started("r", Optional.of(DateSet.of(20000))));
    String whole = new String(store.find("manifest.json").orElseThrow(), UTF_8);
    for (String damaged :
        List.of(
            "",
            "[]",
            whole.substring(0, whole.length() / 2),
            whole.replace("2024", "MMXXIV"),
            whole.replace("\"version\":1", "\"version\":2"))) {
      store.put("manifest.json", ByteBuffer.wrap(damaged.getBytes(UTF_8)));

      assertThat(state.manifest().orElseThrow().unfinished()).as(damaged).isEmpty();
    }
  }
}
