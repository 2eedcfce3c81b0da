package dev.homelake.edge.photos;

import static dev.homelake.edge.photos.PhotoTable.SEQUENCER;

import dev.homelake.edge.events.Sequencer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Transactions whose first write is refused if a newer event was taken. */
final class DynamoChanges {

  private static final int ATTEMPTS = 8;
  private static final long PAUSE_NANOS = 20_000_000;
  private static final long LONGEST_PAUSE_NANOS = 800_000_000;

  private final DynamoDbClient dynamo;
  private final String table;

  DynamoChanges(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  TransactWriteItem putUnlessNewer(Map<String, AttributeValue> item, Sequencer sequencer) {
    AttributeValue own = PhotoItems.text(IndexSequence.text(sequencer));
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table)
                    .item(item)
                    // Not "<": an event that is repeated must find its own outcome good.
                    .conditionExpression(
                        "attribute_not_exists(" + SEQUENCER + ") OR " + SEQUENCER + " <= :own")
                    .expressionAttributeValues(Map.of(":own", own)))
        .build();
  }

  TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build();
  }

  TransactWriteItem delete(Map<String, AttributeValue> key) {
    return TransactWriteItem.builder().delete(delete -> delete.tableName(table).key(key)).build();
  }

  /** The SDK repeats throttled requests, but not those that met another transaction. */
  Change apply(String attempt, PhotoId id, List<TransactWriteItem> writes) {
    for (int failed = 1; ; failed++) {
      try {
        dynamo.transactWriteItems(request -> request.transactItems(writes));
        return Change.APPLIED;
      } catch (TransactionCanceledException e) {
        if (any(e, "ConditionalCheckFailed")) {
          return Change.SUPERSEDED;
        }
        if (failed == ATTEMPTS || !mayPass(e)) {
          throw DynamoFailures.of(attempt + " photo " + id + " in", table, e);
        }
        pause(failed);
      } catch (SdkException e) {
        throw DynamoFailures.of(attempt + " photo " + id + " in", table, e);
      }
    }
  }

  /** Of a random length, or those that met would meet again. */
  private static void pause(int failed) {
    long longest = Math.min(PAUSE_NANOS << failed, LONGEST_PAUSE_NANOS);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
  }

  private static boolean mayPass(TransactionCanceledException e) {
    return any(e, "TransactionConflict")
        || any(e, "ThrottlingError")
        || any(e, "ProvisionedThroughputExceeded");
  }

  private static boolean any(TransactionCanceledException e, String code) {
    return e.cancellationReasons().stream().map(CancellationReason::code).anyMatch(code::equals);
  }
}
