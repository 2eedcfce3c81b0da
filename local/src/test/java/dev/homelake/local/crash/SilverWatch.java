package dev.homelake.local.crash;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A reader that looks all the time: lists the table and reads every file of it, over and over;
 * notes what it does not find as it should be and every content that it sees.
 */
final class SilverWatch implements AutoCloseable {

  private final CrashLake lake;
  private final List<String> expected;
  private final Map<String, Map<String, byte[]>> seen = new ConcurrentHashMap<>();
  private final Queue<String> problems = new ConcurrentLinkedQueue<>();
  private final AtomicLong sweeps = new AtomicLong();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong worstGapNanos = new AtomicLong();
  private final Thread thread = new Thread(this::watch, "reader of the table");
  private volatile boolean over;
  private long whole = System.nanoTime();

  /** Starts to watch a table that has exactly these files all the time. */
  SilverWatch(CrashLake lake, List<String> expected) {
    this.lake = lake;
    this.expected = List.copyOf(expected);
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    while (!over) {
      long begun = System.nanoTime();
      try {
        sweep();
      } catch (IOException | RuntimeException e) {
        problems.add("cannot read the table: " + e);
      }
      sweeps.incrementAndGet();
      // The runs need some of the machine, too.
      LockSupport.parkNanos(System.nanoTime() - begun);
    }
  }

  private void sweep() throws IOException {
    List<String> keys = lake.silverKeys();
    if (!keys.equals(expected)) {
      List<String> wrong = new ArrayList<>(keys);
      wrong.removeAll(expected);
      List<String> missing = new ArrayList<>(expected);
      missing.removeAll(keys);
      problems.add("a listing lacks " + missing + " and has besides " + wrong);
      worstGapNanos.accumulateAndGet(System.nanoTime() - whole, Math::max);
    } else {
      whole = System.nanoTime();
    }
    for (String key : expected) {
      byte[] content = lake.silver(key);
      seen.computeIfAbsent(key, any -> new ConcurrentHashMap<>()).put(digest(content), content);
      reads.incrementAndGet();
    }
  }

  /** Waits until everything has been read once more. */
  void awaitSweep() throws InterruptedException {
    long begun = sweeps.get();
    while (sweeps.get() < begun + 2) {
      Thread.sleep(5);
    }
  }

  /** Every content of each file since the last call, by its digest. */
  Map<String, Map<String, byte[]>> takeSeen() {
    Map<String, Map<String, byte[]>> taken = Map.copyOf(seen);
    seen.clear();
    return taken;
  }

  Queue<String> problems() {
    return problems;
  }

  long sweeps() {
    return sweeps.get();
  }

  long reads() {
    return reads.get();
  }

  long worstGapMillis() {
    return worstGapNanos.get() / 1_000_000;
  }

  static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
