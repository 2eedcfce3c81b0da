package dev.homelake.local.events;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.sqlite.SqliteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Brings events to functions, several at a time. What is under way when this is closed may be
 * brought once more, when the queue is opened again.
 */
public final class Deliveries implements AutoCloseable {

  private static final long MILLIS_TO_END = 5000;
  private static final long MILLIS_TO_RECOVER = 1000;

  private final EventQueue queue;
  private final Map<String, EventFunction> functions;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closing;

  private Deliveries(EventQueue queue, Map<String, EventFunction> functions) {
    this.queue = requireNonNull(queue, "queue is null");
    this.functions = Map.copyOf(functions);
  }

  /**
   * Begins to deliver.
   *
   * @param functions by their names; one for each route that does not sleep
   * @param atATime how many events are handled at the same time
   */
  public static Deliveries start(
      EventQueue queue, Map<String, EventFunction> functions, int atATime) {
    Deliveries deliveries = new Deliveries(queue, functions);
    for (int number = 1; number <= atATime; number++) {
      Thread thread = new Thread(deliveries::deliver, "events " + number);
      thread.setDaemon(true);
      deliveries.threads.add(thread);
      thread.start();
    }
    return deliveries;
  }

  private void deliver() {
    try {
      while (!closing) {
        try {
          deliver(queue.take());
        } catch (SqliteException e) {
          // A full disk, or somebody keeps the queue: what is in it stays, and is taken later.
          Thread.sleep(MILLIS_TO_RECOVER);
        }
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void deliver(Delivery delivery) {
    try {
      functions.get(delivery.function()).handle(delivery.notice(), UUID.randomUUID().toString());
    } catch (Throwable e) {
      // Whatever it is, also what a native library throws: the worker goes on with the next.
      if (!closing) {
        queue.failed(delivery, reason(e));
      }
      return;
    }
    queue.done(delivery);
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  /** Lets what is under way end, for some seconds in all. */
  @Override
  public void close() {
    closing = true;
    threads.forEach(Thread::interrupt);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS_TO_END);
    try {
      for (Thread thread : threads) {
        TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
