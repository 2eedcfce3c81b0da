package dev.homelake.silver.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of state promises. */
public abstract class StateStoreContract {

  private static final StateName LOCK = new StateName("lock.json");

  /** A store of the same empty place each time within a test. */
  protected abstract StateStore store() throws IOException;

  @Test
  void readsNothingWhereNothingIs() throws IOException {
    assertThat(store().read(LOCK)).isEmpty();
    assertThat(store().list("")).isEmpty();
  }

  @Test
  void givesBackWhatWasPut() throws IOException {
    Version first = store().put(LOCK, bytes("one"));
    assertThat(store().read(LOCK)).map(Versioned::version).contains(first);
    assertThat(text(LOCK)).isEqualTo("one");

    Version second = store().put(LOCK, bytes("two"));
    assertThat(second).isNotEqualTo(first);
    assertThat(text(LOCK)).isEqualTo("two");
  }

  @Test
  void createsOnlyWhatIsNotThere() throws IOException {
    Optional<Version> created = store().createIfAbsent(LOCK, bytes("mine"));

    assertThat(created).isPresent();
    assertThat(store().createIfAbsent(LOCK, bytes("theirs"))).isEmpty();
    assertThat(text(LOCK)).isEqualTo("mine");
    assertThat(store().read(LOCK)).map(Versioned::version).isEqualTo(created);
  }

  @Test
  void replacesOnlyTheVersionItIsTold() throws IOException {
    Version first = store().put(LOCK, bytes("one"));
    Optional<Version> second = store().replace(LOCK, bytes("two"), first);

    assertThat(second).isPresent();
    assertThat(store().replace(LOCK, bytes("three"), first)).isEmpty();
    assertThat(text(LOCK)).isEqualTo("two");
    assertThat(store().replace(LOCK, bytes("three"), second.orElseThrow())).isPresent();
    assertThat(text(LOCK)).isEqualTo("three");
  }

  @Test
  void replacesNothingThatIsGone() throws IOException {
    Version first = store().put(LOCK, bytes("one"));
    store().delete(LOCK);

    assertThat(store().replace(LOCK, bytes("two"), first)).isEmpty();
    assertThat(store().read(LOCK)).isEmpty();
  }

  @Test
  void acceptsTheRepetitionOfAWriteThatGotThrough() throws IOException {
    Optional<Version> created = store().createIfAbsent(LOCK, bytes("mine"));
    assertThat(store().createIfAbsent(LOCK, bytes("mine"))).isEqualTo(created);

    Optional<Version> replaced = store().replace(LOCK, bytes("again"), created.orElseThrow());
    assertThat(store().replace(LOCK, bytes("again"), created.orElseThrow())).isEqualTo(replaced);
  }

  @Test
  void deletesWhatIsThereAndDoesNotMindWhatIsNot() throws IOException {
    store().put(LOCK, bytes("x"));
    store().delete(LOCK);
    store().delete(LOCK);

    assertThat(store().read(LOCK)).isEmpty();
    assertThat(store().createIfAbsent(LOCK, bytes("y"))).isPresent();
  }

  @Test
  void listsNamesBelowAFolderInTheirOrder() throws IOException {
    for (String name : List.of("runs/b.json", "lock.json", "runs/a.json", "runs/2024/c.json")) {
      store().put(new StateName(name), bytes(name));
    }

    assertThat(store().list("runs/"))
        .map(StateName::value)
        .containsExactly("runs/2024/c.json", "runs/a.json", "runs/b.json");
    assertThat(store().list("")).hasSize(4);
    assertThat(store().list("index/")).isEmpty();
  }

  @Test
  void holdsAnEmptyObject() throws IOException {
    store().put(LOCK, new byte[0]);

    assertThat(text(LOCK)).isEmpty();
  }

  @Test
  void letsOneOfManyCreate() throws Exception {
    for (int round = 0; round < 20; round++) {
      StateName name = new StateName("race-" + round);
      StateStore store = store();

      List<String> winners =
          Race.winners(8, racer -> store.createIfAbsent(name, bytes(racer)).isPresent());

      assertThat(winners).containsExactly(text(name));
    }
  }

  @Test
  void letsOneOfManyReplace() throws Exception {
    for (int round = 0; round < 20; round++) {
      StateName name = new StateName("race-" + round);
      Version old = store().put(name, bytes("old"));

      List<String> winners =
          Race.winners(8, racer -> store().replace(name, bytes(racer), old).isPresent());

      assertThat(winners).containsExactly(text(name));
    }
  }

  @Test
  void losesNoneOfManyReplacements() throws Exception {
    StateName name = new StateName("sum");
    store().put(name, bytes(""));

    Race.winners(
        6,
        racer -> {
          for (boolean added = false; !added; ) {
            Versioned seen = store().read(name).orElseThrow();
            String more = new String(seen.content(), UTF_8) + racer + "\n";
            added = store().replace(name, bytes(more), seen.version()).isPresent();
          }
          return true;
        });

    assertThat(text(name).lines()).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void refusesNamesThatLeaveItsPlace() {
    for (String name :
        List.of("", "/a", "a/", "../a", "a/../b", ".hidden", "a/.b", "a//b", "a b")) {
      assertThatThrownBy(() -> new StateName(name)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private String text(StateName name) throws IOException {
    return new String(store().read(name).orElseThrow().content(), UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
