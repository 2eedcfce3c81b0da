package dev.homelake.silver.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store promises. */
public abstract class ObjectStoreContract {

  /** A store of an empty place that does not exist yet. */
  protected abstract ObjectStore store() throws IOException;

  @Test
  void holdsNothingAtFirst() throws IOException {
    assertThat(store().list()).isEmpty();
  }

  @Test
  void readsWhatWasPut() throws IOException {
    ObjectStore store = store();
    store.put("a folder/Zoë + Bob 🎉.txt", bytes("hello"));

    assertThat(text(store, "a folder/Zoë + Bob 🎉.txt")).isEqualTo("hello");
    assertThat(store.read(store.list().get(0))).isEqualTo("hello".getBytes(UTF_8));
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
  void failsToReadWhatIsNotThere() throws IOException {
    assertThat(store().find("k")).isEmpty();
    assertThatThrownBy(() -> store().open(new StoredObject("k", 1, "v")).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void doesNotReadWhatChangedSinceItWasListed() throws Exception {
    ObjectStore store = store();
    store.put("k", bytes("12345"));
    StoredObject listed = store.list().get(0);
    assertThat(store.read(listed)).hasSize(5);

    // Where the time of the change is the version, it should be another time.
    Thread.sleep(20);
    for (String changed : List.of("54321", "1234", "123456")) {
      store.put("k", bytes(changed));

      assertThatThrownBy(() -> store.read(listed)).as(changed).hasMessageContaining("it changed");
      assertThatThrownBy(() -> store.open(listed).readAllBytes())
          .as(changed)
          .hasMessageContaining("it changed");
    }
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  private static String text(ObjectStore store, String key) throws IOException {
    return new String(store.find(key).orElseThrow(), UTF_8);
  }
}
