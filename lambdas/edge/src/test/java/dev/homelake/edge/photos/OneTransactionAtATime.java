package dev.homelake.edge.photos;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Cancels a transaction that meets another one, as DynamoDB does. moto mixes them up instead, and
 * loses some of their writes.
 */
final class OneTransactionAtATime implements DynamoDbClient {

  private final DynamoDbClient dynamo;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicInteger cancelled = new AtomicInteger();
  private final AtomicInteger queries = new AtomicInteger();
  private final AtomicInteger itemsRead = new AtomicInteger();

  OneTransactionAtATime(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  /** Queries so far. */
  int queries() {
    return queries.get();
  }

  /** What they have read: that is paid for, whether it is answered or filtered out. */
  int itemsRead() {
    return itemsRead.get();
  }

  int cancelled() {
    return cancelled.get();
  }

  /** Runs {@code during} in another thread while this one holds a transaction open. */
  void whileOthersHoldIt(Runnable during) throws InterruptedException {
    lock.lock();
    try {
      AtomicReference<Throwable> failure = new AtomicReference<>();
      Thread thread = new Thread(during);
      thread.setUncaughtExceptionHandler((dying, e) -> failure.set(e));
      thread.start();
      thread.join();
      if (failure.get() != null) {
        throw new AssertionError(failure.get());
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    if (!entered()) {
      cancelled.incrementAndGet();
      throw TransactionCanceledException.builder()
          .message("cancelled")
          .cancellationReasons(CancellationReason.builder().code("TransactionConflict").build())
          .build();
    }
    try {
      return dynamo.transactWriteItems(request);
    } finally {
      lock.unlock();
    }
  }

  private boolean entered() {
    try {
      return lock.tryLock(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return dynamo.getItem(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    QueryResponse response = dynamo.query(request);
    queries.incrementAndGet();
    itemsRead.addAndGet(response.scannedCount());
    return response;
  }

  @Override
  public String serviceName() {
    return dynamo.serviceName();
  }

  @Override
  public void close() {
    dynamo.close();
  }
}
