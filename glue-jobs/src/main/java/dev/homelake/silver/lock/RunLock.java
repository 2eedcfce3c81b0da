package dev.homelake.silver.lock;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Lets one run work on a lake at a time. Who has the lock renews it in the background; who leaves
 * it behind loses it after a while, see {@link LockTerms}. It is taken, renewed and given back by
 * conditional writes only, so of several that try at once exactly one gets it.
 *
 * <p>A lock cannot stop a run that was frozen and wakes up late: such a run finds out by {@link
 * #requireHeld}, to be called before whatever must not be done by two. Thread-safe.
 */
public final class RunLock implements AutoCloseable {

  private static final int ATTEMPTS = 10;

  private final LockStore store;
  private final LockTerms terms;
  private final Optional<TakeOver> takeOver;
  private final ScheduledExecutorService heartbeat;
  private Future<?> beating;
  private LockRecord record;
  private Version version;
  private String lost = "";
  private IOException lastFailure;

  private RunLock(
      LockStore store,
      LockTerms terms,
      LockRecord record,
      Version version,
      Optional<TakeOver> takeOver) {
    this.store = store;
    this.terms = terms;
    this.record = record;
    this.version = version;
    this.takeOver = takeOver;
    this.heartbeat =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "lock of the lake");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes the lock.
   *
   * @throws RunLockedException if another run has it
   * @throws IOException if the state cannot be reached or the lock's object was damaged
   */
  public static RunLock take(LockStore store, RunOwner owner, LockTerms terms) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Versioned> present = store.read();
      LockRecord mine = LockRecord.held(owner, terms.clock().instant(), terms.expiry());
      Optional<TakeOver> takeOver = Optional.empty();
      Optional<Version> taken;
      if (present.isEmpty()) {
        taken = store.createIfAbsent(mine.toJson());
      } else {
        takeOver = claim(parse(store, present.get()), terms);
        taken = store.replace(mine.toJson(), present.get().version());
      }
      if (taken.isPresent()) {
        RunLock lock = new RunLock(store, terms, mine, taken.get(), takeOver);
        lock.startHeartbeat();
        return lock;
      }
    }
    throw new IOException(
        "cannot take the lock %s: others took it %d times in between. Run again later"
            .formatted(store.place(), ATTEMPTS));
  }

  /** Why a held lock may be taken; empty if it is free. */
  private static Optional<TakeOver> claim(LockRecord present, LockTerms terms) {
    if (present.state() == LockRecord.State.FREE) {
      return Optional.empty();
    }
    TakeOver.Reason reason;
    if (terms.gone().test(present.owner())) {
      reason = TakeOver.Reason.PROCESS_GONE;
    } else if (terms.clock().instant().isAfter(present.expiresAt())) {
      reason = TakeOver.Reason.EXPIRED;
    } else {
      throw new RunLockedException(present, terms.clock());
    }
    return Optional.of(new TakeOver(present.owner(), present.renewedAt(), reason));
  }

  private static LockRecord parse(LockStore store, Versioned present) throws IOException {
    try {
      return LockRecord.fromJson(present.content());
    } catch (IOException e) {
      throw new IOException(
          "cannot understand the lock %s: %s. If no run is at work, delete it and run again"
              .formatted(store.place(), e.getMessage()),
          e);
    }
  }

  /** Whose lock this was before, if that owner left it behind. */
  public Optional<TakeOver> takeOver() {
    return takeOver;
  }

  /**
   * Makes sure that no other run can be at work.
   *
   * @throws LockLostException if the lock was taken over, or could not be renewed in time
   */
  public synchronized void requireHeld() {
    Instant now = terms.clock().instant();
    if (lost.isEmpty() && now.isAfter(record.expiresAt())) {
      lost = "its lock could not be renewed since " + record.renewedAt();
    }
    if (!lost.isEmpty()) {
      throw new LockLostException(record.owner(), lost, lastFailure);
    }
  }

  /** Says that the owner lives. A failure is tried again at the next time. */
  synchronized void renew() {
    if (!lost.isEmpty()) {
      return;
    }
    LockRecord renewed = LockRecord.held(record.owner(), terms.clock().instant(), terms.expiry());
    try {
      if (!write(renewed)) {
        lost = "another run took its lock over";
      }
    } catch (IOException e) {
      lastFailure = e;
    }
  }

  /** False if somebody else has the lock. */
  private boolean write(LockRecord next) throws IOException {
    Optional<Version> written = store.replace(next.toJson(), version);
    if (written.isEmpty()) {
      // Our last write may have got through although it failed; then its version is the present.
      Optional<Versioned> present = store.read();
      if (present.isPresent() && parse(store, present.get()).isHeldBy(record.owner())) {
        written = store.replace(next.toJson(), present.get().version());
      }
    }
    if (written.isEmpty()) {
      return false;
    }
    version = written.get();
    record = next;
    return true;
  }

  private void startHeartbeat() {
    long period = terms.renewal().toMillis();
    beating = heartbeat.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
  }

  /**
   * Gives the lock back. Does nothing if somebody else has it by now.
   *
   * @throws IOException if the state cannot be reached; then the lock expires by itself
   */
  @Override
  public void close() throws IOException {
    beating.cancel(false);
    heartbeat.shutdown();
    synchronized (this) {
      if (lost.isEmpty()) {
        lost = "it gave its lock back";
        write(record.freed(terms.clock().instant()));
      }
    }
  }
}
