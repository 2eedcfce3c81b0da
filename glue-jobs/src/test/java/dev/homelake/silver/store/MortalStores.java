package dev.homelake.silver.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stores of a run that dies at one of its writes or deletes: that one has happened or not, and from
 * then on nothing does, in no thread.
 *
 * <p>Tasks get copies of it, so how many changes a run has left is kept here, by the run's number.
 */
public record MortalStores(ObjectStores stores, int run, Moment moment) implements ObjectStores {

  /** Whether the last change still happens. */
  public enum Moment {
    BEFORE_CHANGE,
    AFTER_CHANGE
  }

  private static final AtomicInteger RUNS = new AtomicInteger();
  private static final Map<Integer, AtomicInteger> LEFT = new ConcurrentHashMap<>();

  /** The run was killed, as far as one process can play that. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Stores of local folders that die at the change of this number, from 1. */
  public static MortalStores local(int changes, Moment moment) {
    int run = RUNS.incrementAndGet();
    LEFT.put(run, new AtomicInteger(changes));
    return new MortalStores(ObjectStores.local(), run, moment);
  }

  /** Whether it has died. */
  public boolean dead() {
    return LEFT.get(run).get() <= 0;
  }

  @Override
  public ObjectStore at(Prefix prefix) throws IOException {
    return new MortalStore(stores.at(prefix));
  }

  /** A change of a store. */
  private interface Change {
    void make() throws IOException;
  }

  private void change(Change change) throws IOException {
    int left = LEFT.get(run).getAndDecrement();
    if (left > 1 || (left == 1 && moment == Moment.AFTER_CHANGE)) {
      change.make();
    }
    if (left <= 1) {
      throw new Killed();
    }
  }

  private void requireAlive() {
    if (dead()) {
      throw new Killed();
    }
  }

  private final class MortalStore implements ObjectStore {

    private final ObjectStore store;

    private MortalStore(ObjectStore store) {
      this.store = store;
    }

    @Override
    public List<StoredObject> list() throws IOException {
      requireAlive();
      return store.list();
    }

    @Override
    public InputStream open(StoredObject object) throws IOException {
      requireAlive();
      return store.open(object);
    }

    @Override
    public Optional<byte[]> find(String key) throws IOException {
      requireAlive();
      return store.find(key);
    }

    @Override
    public void put(String key, ByteBuffer content) throws IOException {
      change(() -> store.put(key, content));
    }

    @Override
    public void delete(String key) throws IOException {
      change(() -> store.delete(key));
    }
  }
}
