package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.bronze.BronzeShelf.Landed;
import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.MemoryBucket;
import dev.homelake.edge.keys.Area;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BronzeShelfTest {

  private static final String SHA = "5".repeat(64);
  private static final Content CHAT = Content.of("text/plain", "a chat".getBytes(UTF_8));

  @ParameterizedTest
  @ValueSource(strings = {"XXX", "XXY", "XYX", "YXX", "XYZ"})
  void keepsOneCopyInEveryOrderOfThreeHandlers(String wanted) throws IOException {
    assertThat(states(wanted, bucket -> {})).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXX", "XXY", "YXX", "XYZ"})
  void keepsOneCopyInEveryOrderAfterAHandTookTheContentOut(String wanted) throws IOException {
    assertThat(
            states(
                wanted,
                bucket -> {
                  land(bucket, "Y");
                  bucket.delete(key("Y"));
                }))
        .isGreaterThan(100);
  }

  @Test
  void bringsBackWhatWasTakenOutToWhereItWas() throws IOException {
    MemoryBucket bucket = MemoryBucket.plain("lake");
    land(bucket, "X");
    bucket.delete(key("X"));

    assertThat(land(bucket, "Y")).isEqualTo(new Landed(key("X"), true));
    assertThat(land(bucket, "Y")).isEqualTo(new Landed(key("X"), false));
    assertThat(bucket.list("bronze/")).containsExactly(key("X"));
  }

  /** All orders of handlers that want these places; a handler that is done says "accepted". */
  private static int states(String wanted, EveryOrder.Beginning beginning) throws IOException {
    List<EveryOrder.Program<Landed>> handlers =
        wanted
            .chars()
            .mapToObj(Character::toString)
            .<EveryOrder.Program<Landed>>map(place -> bucket -> land(bucket, place))
            .toList();
    return new EveryOrder<>(beginning, handlers, BronzeShelfTest::check).run();
  }

  private static void check(
      List<Integer> order, MemoryBucket bucket, List<Optional<Landed>> results) {
    List<String> bronze = bucket.list("bronze/");
    assertThat(bronze).as("copies after %s", order).hasSizeLessThan(2);
    for (Optional<Landed> result : results) {
      result.ifPresent(
          landed -> assertThat(bronze).as("accepted, %s", order).containsExactly(landed.key()));
    }
  }

  private static Landed land(Bucket bucket, String place) throws IOException {
    return new BronzeShelf(bucket).land(SHA, key(place), key -> bucket.put(key, CHAT));
  }

  private static String key(String place) {
    return Area.BRONZE_WHATSAPP.key(place + ".txt");
  }
}
