package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.events.Sequencer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The index in a DynamoDB table laid out as {@link PhotoTable} says. A page is one query of one
 * index; a change is one transaction over the photo's few items, refused as a whole if a newer
 * event was taken. The client belongs to the caller.
 */
public final class DynamoPhotoIndex implements PhotoIndex {

  private final DynamoDbClient dynamo;
  private final String table;
  private final DynamoChanges changes;

  /** The index in {@code table}, reached through {@code dynamo}. */
  public DynamoPhotoIndex(DynamoDbClient dynamo, String table) {
    this.dynamo = requireNonNull(dynamo, "dynamo is null");
    this.table = requireNonNull(table, "table is null");
    this.changes = new DynamoChanges(dynamo, table);
  }

  @Override
  public Change put(Photo photo) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(changes.putUnlessNewer(PhotoItems.item(photo, PhotoTable.ALL), photo.sequencer()));
    for (Tag tag : Tag.values()) {
      String listing = PhotoTable.listing(tag);
      writes.add(
          photo.tags().contains(tag)
              ? changes.put(PhotoItems.item(photo, listing))
              : changes.delete(PhotoItems.key(photo.id(), listing)));
    }
    return changes.apply("put", photo.id(), writes);
  }

  @Override
  public Change remove(PhotoId id, Sequencer sequencer) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(changes.putUnlessNewer(PhotoItems.removed(id, sequencer), sequencer));
    for (Tag tag : Tag.values()) {
      writes.add(changes.delete(PhotoItems.key(id, PhotoTable.listing(tag))));
    }
    return changes.apply("remove", id, writes);
  }

  @Override
  public Optional<PhotoState> find(PhotoId id) {
    GetItemResponse found =
        read(
            () ->
                dynamo.getItem(
                    request ->
                        request
                            .tableName(table)
                            .key(PhotoItems.key(id, PhotoTable.ALL))
                            .consistentRead(true)));
    return found.hasItem() ? Optional.of(PhotoItems.state(found.item())) : Optional.empty();
  }

  @Override
  public PhotoPage page(PhotoQuery query) {
    int wanted = query.limit() + 1;
    List<Photo> photos = new ArrayList<>(wanted);
    Map<String, AttributeValue> start = query.after().map(at -> key(query, at)).orElse(Map.of());
    do {
      QueryRequest request = request(query, wanted - photos.size(), start);
      QueryResponse found = read(() -> dynamo.query(request));
      found.items().forEach(item -> photos.add(PhotoItems.photo(item)));
      start = found.hasLastEvaluatedKey() ? found.lastEvaluatedKey() : Map.of();
    } while (!start.isEmpty() && photos.size() < wanted);
    return PhotoPage.of(photos, query);
  }

  private QueryRequest request(PhotoQuery query, int limit, Map<String, AttributeValue> start) {
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(PhotoTable.index(query.sortBy()))
            .keyConditionExpression(condition(query))
            .expressionAttributeValues(values(query))
            .scanIndexForward(false)
            .limit(limit);
    return start.isEmpty() ? request.build() : request.exclusiveStartKey(start).build();
  }

  /** Of an index's range key DynamoDB takes one condition only: both ends are one. */
  private static String condition(PhotoQuery query) {
    String listing = PhotoTable.LISTING + " = :listing";
    String time = " AND " + PhotoTable.timeAttribute(query.sortBy());
    boolean first = query.times().first().isPresent();
    boolean last = query.times().last().isPresent();
    if (first && last) {
      return listing + time + " BETWEEN :first AND :last";
    }
    return first ? listing + time + " >= :first" : last ? listing + time + " <= :last" : listing;
  }

  private static Map<String, AttributeValue> values(PhotoQuery query) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":listing", PhotoItems.text(PhotoTable.listing(query.tag())));
    query
        .times()
        .first()
        .map(IndexTime::text)
        .map(PhotoItems::text)
        .ifPresent(time -> values.put(":first", time));
    query
        .times()
        .last()
        .map(IndexTime::text)
        .map(PhotoItems::text)
        .ifPresent(time -> values.put(":last", time));
    return values;
  }

  /** What DynamoDB calls the last evaluated key, made up again from what a position says. */
  private static Map<String, AttributeValue> key(PhotoQuery query, PhotoPosition at) {
    Map<String, AttributeValue> key =
        new HashMap<>(PhotoItems.key(at.id(), PhotoTable.listing(query.tag())));
    key.put(PhotoTable.timeAttribute(query.sortBy()), PhotoItems.text(IndexTime.text(at.time())));
    return key;
  }

  private <T> T read(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw DynamoFailures.of("read photos from", table, e);
    }
  }
}
