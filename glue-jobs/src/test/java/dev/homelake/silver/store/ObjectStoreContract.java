package dev.homelake.silver.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store promises. */
abstract class ObjectStoreContract {

  /** A store of an empty place that does not exist yet. */
  abstract ObjectStore store() throws IOException;

  @Test
  void holdsNothingAtFirst() throws IOException {
    assertThat(store().list()).isEmpty();
  }

  @Test
  void readsWhatWasPut() throws IOException {
    ObjectStore store = store();
    store.put("a folder/Zoë + Bob 🎉.txt", bytes("hello"));

    assertThat(text(store, "a folder/Zoë + Bob 🎉.txt")).isEqualTo("hello");
    assertThat(store.read(new StoredObject("a folder/Zoë + Bob 🎉.txt", 5, "v"))).hasSize(5);
  }

  @Test
  void putsOnlyWhatTheBufferShows() throws IOException {
    ObjectStore store = store();
    ByteBuffer content = ByteBuffer.wrap("__hello__".getBytes(UTF_8), 2, 5);
    store.put("k", content);

    assertThat(text(store, "k")).isEqualTo("hello");
    assertThat(content.remaining()).isEqualTo(5);
  }

  @Test
  void replacesWhatWasThere() throws IOException {
    ObjectStore store = store();
    store.put("k", bytes("a longer text"));
    store.put("k", bytes("short"));

    assertThat(text(store, "k")).isEqualTo("short");
    assertThat(store.list())
        .extracting(StoredObject::key, StoredObject::bytes)
        .containsExactly(tuple("k", 5L));
  }

  @Test
  void listsAllDepthsInTheOrderOfKeys() throws IOException {
    ObjectStore store = store();
    for (String key : List.of("b/y=2/f", "a", "b/y=10/f", "b-c/f")) {
      store.put(key, bytes(key));
    }

    assertThat(store.list().stream().map(StoredObject::key))
        .containsExactly("a", "b-c/f", "b/y=10/f", "b/y=2/f");
  }

  @Test
  void doesNotListHiddenNames() throws IOException {
    ObjectStore store = store();
    for (String key : List.of(".hidden", "a/.b/c", "a/.d", "a/_e")) {
      store.put(key, bytes("x"));
    }

    assertThat(store.list().stream().map(StoredObject::key)).containsExactly("a/_e");
  }

  @Test
  void deletesWhatIsThereAndDoesNotMindWhatIsNot() throws IOException {
    ObjectStore store = store();
    store.put("d/k", bytes("x"));
    store.put("d/l", bytes("x"));
    store.delete("d/k");
    store.delete("d/k");
    store.delete("e/m");

    assertThat(store.list())
        .extracting(StoredObject::key, StoredObject::bytes)
        .containsExactly(tuple("d/l", 1L));
  }

  @Test
  void failsToReadWhatIsNotThere() {
    assertThatThrownBy(() -> store().open("k").close()).isInstanceOf(IOException.class);
  }

  @Test
  void noticesThatAnObjectChangedSinceItWasListed() throws IOException {
    ObjectStore store = store();
    store.put("k", bytes("12345"));

    assertThatThrownBy(() -> store.read(new StoredObject("k", 4, "v")))
        .hasMessageContaining("changed");
    assertThatThrownBy(() -> store.read(new StoredObject("k", 6, "v")))
        .hasMessageContaining("changed");
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  private static String text(ObjectStore store, String key) throws IOException {
    try (InputStream in = store.open(key)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
