package dev.homelake.edge.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.catalog.aws.MotoServer;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The contract against a server that plays DynamoDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoPhotoIndexTest extends PhotoIndexContract {

  private final AtomicInteger tables = new AtomicInteger();
  private MotoServer server;
  private DynamoDbClient dynamo;
  private String table;

  @BeforeAll
  void startServer() throws Exception {
    server = MotoServer.startOrSkip("the DynamoDB index's contract test");
    dynamo = PhotoTables.client(server.endpoint());
  }

  @AfterAll
  void stopServer() {
    if (server != null) {
      dynamo.close();
      server.close();
    }
  }

  @Override
  protected PhotoIndex emptyIndex() {
    table = "photos-" + tables.incrementAndGet();
    PhotoTables.create(dynamo, table);
    return new DynamoPhotoIndex(new OneTransactionAtATime(dynamo), table);
  }

  @Test
  void namesTheItemsFieldsAsTheDesignDoes() {
    Photo photo = SamplePhotos.full("raw-photos/2024/a b.jpg");
    new DynamoPhotoIndex(dynamo, table).put(photo);

    Map<String, AttributeValue> item =
        dynamo
            .getItem(request -> request.tableName(table).key(PhotoItems.key(photo.id(), "all")))
            .item();
    assertThat(item.keySet())
        .containsExactlyInAnyOrder(
            "photo_id",
            "listing",
            "filename",
            "source_key",
            "original_key",
            "thumbnail_key",
            "width",
            "height",
            "size_bytes",
            "content_type",
            "uploaded_at",
            "taken_at",
            "taken_at_source",
            "camera_make",
            "camera_model",
            "tags",
            "sequencer");
    assertThat(item.get("uploaded_at").s()).isEqualTo("2024-03-12T21:05:33.120Z");
    assertThat(item.get("taken_at").s()).isEqualTo("2023-12-31T23:59:59.000Z");
    assertThat(item.get("tags").ss()).containsExactlyInAnyOrder("landscape", "flash", "gps");
  }

  @Test
  void keepsOneItemForEachListAPhotoStandsIn() {
    Photo photo = SamplePhotos.full("a");
    new DynamoPhotoIndex(dynamo, table).put(photo);

    assertThat(items(photo)).isEqualTo(4);
    new DynamoPhotoIndex(dynamo, table).remove(photo.id(), SamplePhotos.sequencer(9));
    assertThat(items(photo)).isEqualTo(1);
  }

  @Test
  void readsWhatItShowsAndNoMore() {
    OneTransactionAtATime counting = new OneTransactionAtATime(dynamo);
    DynamoPhotoIndex index = new DynamoPhotoIndex(counting, table);
    for (int i = 0; i < 40; i++) {
      index.put(
          SamplePhotos.tagged("photo " + i, Tag.LANDSCAPE, i % 20 == 7 ? Tag.GPS : Tag.FLASH));
    }

    assertThat(index.page(PhotoQuery.newest(SortBy.TAKEN_AT, 10).tagged(Tag.GPS)).photos())
        .hasSize(2);
    assertThat(counting.queries()).isEqualTo(1);
    assertThat(counting.itemsRead()).isEqualTo(2);

    index.page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10));
    assertThat(counting.queries()).isEqualTo(2);
    assertThat(counting.itemsRead()).isEqualTo(2 + 11);

    Photo one = SamplePhotos.at("one", Instant.EPOCH, Instant.EPOCH);
    index.put(one);
    TimeRange then = new TimeRange(Optional.empty(), Optional.of(Instant.EPOCH));
    assertThat(index.page(PhotoQuery.newest(SortBy.TAKEN_AT, 10).within(then)).photos())
        .containsExactly(one);
    assertThat(counting.itemsRead()).isEqualTo(2 + 11 + 1);
  }

  @Test
  void givesUpWhereOthersNeverLetGo() throws Exception {
    OneTransactionAtATime busy = new OneTransactionAtATime(dynamo);
    DynamoPhotoIndex index = new DynamoPhotoIndex(busy, table);

    busy.whileOthersHoldIt(
        () ->
            assertThatThrownBy(() -> index.put(SamplePhotos.bare("a")))
                .isInstanceOfSatisfying(
                    PhotoIndexException.class,
                    e ->
                        assertThat(e.code()).isEqualTo(PhotoIndexException.Code.PHOTO_INDEX_BUSY)));

    assertThat(busy.cancelled()).isEqualTo(8);
  }

  @Test
  void saysThatThereIsNoTable() {
    DynamoPhotoIndex index = new DynamoPhotoIndex(dynamo, "nowhere");

    assertThatThrownBy(() -> index.page(PhotoQuery.newest(SortBy.TAKEN_AT, 1)))
        .isInstanceOfSatisfying(
            PhotoIndexException.class,
            e -> assertThat(e.code()).isEqualTo(PhotoIndexException.Code.PHOTO_INDEX_MISSING))
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> index.put(SamplePhotos.bare("a")))
        .isInstanceOf(PhotoIndexException.class);
  }

  @Test
  void saysThatNobodyAnswers() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    try (DynamoDbClient deaf = PhotoTables.client(URI.create("http://127.0.0.1:" + closed))) {
      DynamoPhotoIndex index = new DynamoPhotoIndex(deaf, table);

      assertThatThrownBy(() -> index.find(PhotoId.ofSourceKey("a")))
          .isInstanceOfSatisfying(
              PhotoIndexException.class, e -> assertThat(e.transientFailure()).isTrue());
    }
  }

  private int items(Photo photo) {
    return dynamo
        .query(
            request ->
                request
                    .tableName(table)
                    .keyConditionExpression("photo_id = :id")
                    .expressionAttributeValues(
                        Map.of(":id", AttributeValue.fromS(photo.id().toString()))))
        .count();
  }
}
