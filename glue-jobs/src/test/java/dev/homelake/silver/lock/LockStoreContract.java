package dev.homelake.silver.lock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of a lock promises. */
public abstract class LockStoreContract {

  /** A store of the same absent object each time within a test. */
  protected final LockStore store() throws IOException {
    return store("lock.json");
  }

  /** A store of the object of this name in the place of the test. */
  protected abstract LockStore store(String name) throws IOException;

  /** Removes the test's object as somebody else would. */
  protected abstract void remove() throws IOException;

  @Test
  void readsNothingWhereNothingIs() throws IOException {
    assertThat(store().read()).isEmpty();
  }

  @Test
  void createsOnlyWhatIsNotThere() throws IOException {
    Optional<Version> created = store().createIfAbsent(bytes("mine"));

    assertThat(created).isPresent();
    assertThat(store().createIfAbsent(bytes("theirs"))).isEmpty();
    assertThat(text()).isEqualTo("mine");
    assertThat(store().read()).map(Versioned::version).isEqualTo(created);
  }

  @Test
  void replacesOnlyTheVersionItIsTold() throws IOException {
    Version first = store().createIfAbsent(bytes("one")).orElseThrow();
    Optional<Version> second = store().replace(bytes("two"), first);

    assertThat(second).isPresent();
    assertThat(store().replace(bytes("three"), first)).isEmpty();
    assertThat(text()).isEqualTo("two");
    assertThat(store().replace(bytes("three"), second.orElseThrow())).isPresent();
    assertThat(text()).isEqualTo("three");
  }

  @Test
  void replacesNothingThatIsGone() throws IOException {
    Version first = store().createIfAbsent(bytes("one")).orElseThrow();
    remove();

    assertThat(store().replace(bytes("two"), first)).isEmpty();
    assertThat(store().read()).isEmpty();
  }

  @Test
  void acceptsTheRepetitionOfAWriteThatGotThrough() throws IOException {
    Optional<Version> created = store().createIfAbsent(bytes("mine"));
    assertThat(store().createIfAbsent(bytes("mine"))).isEqualTo(created);

    Optional<Version> replaced = store().replace(bytes("again"), created.orElseThrow());
    assertThat(store().replace(bytes("again"), created.orElseThrow())).isEqualTo(replaced);
  }

  @Test
  void createsAgainWhatWasRemoved() throws IOException {
    store().createIfAbsent(bytes("x"));
    remove();

    assertThat(store().createIfAbsent(bytes("y"))).isPresent();
    assertThat(text()).isEqualTo("y");
  }

  @Test
  void letsOneOfManyCreate() throws Exception {
    for (int round = 0; round < 20; round++) {
      LockStore store = store("race-" + round);

      List<String> winners =
          Race.winners(8, racer -> store.createIfAbsent(bytes(racer)).isPresent());

      assertThat(winners).containsExactly(text(store));
    }
  }

  @Test
  void letsOneOfManyReplace() throws Exception {
    for (int round = 0; round < 20; round++) {
      LockStore store = store("race-" + round);
      Version old = store.createIfAbsent(bytes("old")).orElseThrow();

      List<String> winners = Race.winners(8, racer -> store.replace(bytes(racer), old).isPresent());

      assertThat(winners).containsExactly(text(store));
    }
  }

  @Test
  void losesNoneOfManyReplacements() throws Exception {
    LockStore store = store();
    store.createIfAbsent(bytes("nobody\n"));

    Race.winners(
        6,
        racer -> {
          for (boolean added = false; !added; ) {
            Versioned seen = store.read().orElseThrow();
            String more = new String(seen.content(), UTF_8) + racer + "\n";
            added = store.replace(bytes(more), seen.version()).isPresent();
          }
          return true;
        });

    assertThat(text().lines()).hasSize(7).doesNotHaveDuplicates();
  }

  private String text() throws IOException {
    return text(store());
  }

  private static String text(LockStore store) throws IOException {
    return new String(store.read().orElseThrow().content(), UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
