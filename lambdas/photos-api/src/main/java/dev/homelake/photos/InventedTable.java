package dev.homelake.photos;

import dev.homelake.edge.rehearsal.FixedAnswers;
import software.amazon.awssdk.http.SdkHttpClient;

/** Answers every request as DynamoDB answers a query that finds two photos. */
final class InventedTable {

  private static final String ITEM =
      """
      {"photo_id":{"S":"%s"},"listing":{"S":"all"},"filename":{"S":"a b.jpg"},
       "source_key":{"S":"raw-photos/a b.jpg"},"original_key":{"S":"photos/originals/a b.jpg"},
       "thumbnail_key":{"S":"photos/thumbnails/a b.jpg"},"width":{"N":"4032"},
       "height":{"N":"3024"},"size_bytes":{"N":"123456"},"content_type":{"S":"image/jpeg"},
       "uploaded_at":{"S":"2024-03-12T21:05:33.120Z"},"taken_at":{"S":"2024-03-12T21:05:33.120Z"},
       "taken_at_source":{"S":"exif"},"camera_make":{"S":"a"},"camera_model":{"S":"b"},
       "tags":{"SS":["landscape","gps"]},"sequencer":{"S":"0055aed6dcd90281e5"}}""";

  private static final String ANSWER =
      "{\"Items\":[%s,%s],\"Count\":2,\"ScannedCount\":2}"
          .formatted(
              ITEM.formatted("00000000-0000-8000-8000-000000000002"),
              ITEM.formatted("00000000-0000-8000-8000-000000000001"));

  private InventedTable() {}

  /** The table. */
  static SdkHttpClient open() {
    return FixedAnswers.always(ANSWER);
  }
}
