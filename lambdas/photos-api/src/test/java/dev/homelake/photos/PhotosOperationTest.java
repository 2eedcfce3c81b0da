package dev.homelake.photos;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.edge.api.ApiEvents;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.events.RecordedEvent;
import dev.homelake.edge.events.Sequencer;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.photos.Change;
import dev.homelake.edge.photos.MemoryPhotoIndex;
import dev.homelake.edge.photos.Photo;
import dev.homelake.edge.photos.PhotoId;
import dev.homelake.edge.photos.PhotoIndex;
import dev.homelake.edge.photos.PhotoIndexException;
import dev.homelake.edge.photos.PhotoPage;
import dev.homelake.edge.photos.PhotoQuery;
import dev.homelake.edge.photos.PhotoState;
import dev.homelake.edge.photos.SamplePhotos;
import dev.homelake.edge.photos.Tag;
import dev.homelake.edge.signing.UrlSigner;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class PhotosOperationTest {

  private static final Instant NOON = Instant.parse("2024-03-12T12:00:00Z");

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final MemoryPhotoIndex index = new MemoryPhotoIndex();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  @Test
  void showsAllFieldsAndTheAddresses() {
    Photo photo = SamplePhotos.full("raw-photos/2024/Zoë + Bob's 🎉.jpg");
    index.put(photo);

    JsonNode shown = array(get()).get(0);

    Map<String, Object> expected = new HashMap<>();
    expected.put("photo_id", photo.id().toString());
    expected.put("filename", "Zoë + Bob's 🎉.jpg");
    expected.put("source_key", "raw-photos/2024/Zoë + Bob's 🎉.jpg");
    expected.put("original_key", "photos/originals/2024/Zoë + Bob's 🎉.jpg");
    expected.put("thumbnail_key", "photos/thumbnails/2024/Zoë + Bob's 🎉.jpg");
    expected.put("content_type", "image/jpeg");
    expected.put("uploaded_at", "2024-03-12T21:05:33.120Z");
    expected.put("taken_at", "2023-12-31T23:59:59Z");
    expected.put("taken_local", "2024-01-01T00:59:59");
    expected.put("taken_at_source", "exif_offset");
    expected.put("camera_make", "Fujifilm");
    expected.put("camera_model", "X100V");
    expected.put("sequencer", photo.sequencer().hex());
    expected.put("width", "4032");
    expected.put("height", "3024");
    expected.put("size_bytes", "3456789012");
    expected.put("thumbnail_url", "signed:PT1H");
    expected.put("original_url", "signed:PT24H");
    Map<String, Object> actual = new HashMap<>();
    shown.asObject().forEach((name, value) -> actual.put(name, value.text()));
    assertThat(actual.remove("tags")).isNull();
    assertThat(actual).isEqualTo(expected);
    assertThat(shown.asObject().get("tags").asArray())
        .extracting(JsonNode::text)
        .containsExactly("landscape", "flash", "gps");
  }

  @Test
  void showsWhatIsNotKnownAsNull() {
    index.put(SamplePhotos.bare("raw-photos/a.png"));

    Map<String, JsonNode> shown = array(get()).get(0).asObject();

    assertThat(shown.get("camera_make").isNull()).isTrue();
    assertThat(shown.get("camera_model").isNull()).isTrue();
    assertThat(shown.get("tags").asArray()).isEmpty();
  }

  @Test
  void answersAnEmptyGalleryWithAnEmptyArray() {
    APIGatewayProxyResponseEvent response = get();

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody()).isEqualTo("[]");
    assertThat(response.getHeaders()).doesNotContainKey("Link");
  }

  @Test
  void leadsFromPageToPageByItsLinks() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      index.put(SamplePhotos.at("photo " + i, NOON, NOON.plusSeconds(i)));
      names.add(0, "photo " + i);
    }

    List<String> shown = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Optional<String[]> parameters = Optional.of(new String[] {"sort_by", "taken_at", "limit", "3"});
    while (parameters.isPresent()) {
      APIGatewayProxyResponseEvent response = get(parameters.get());
      List<JsonNode> page = array(response);
      sizes.add(page.size());
      page.forEach(photo -> shown.add(photo.asObject().get("filename").text()));
      parameters =
          Optional.ofNullable(response.getHeaders().get("Link")).map(PhotosOperationTest::next);
    }

    assertThat(shown).isEqualTo(names);
    assertThat(sizes).containsExactly(3, 3, 1);
  }

  @Test
  void answersTheRecordedRequestOfABrowser() {
    index.put(SamplePhotos.tagged("wide", Tag.LANDSCAPE));
    index.put(SamplePhotos.tagged("high", Tag.PORTRAIT));
    APIGatewayProxyRequestEvent recorded =
        RecordedEvent.read(
            PhotosOperationTest.class, "get.json", APIGatewayProxyRequestEvent.class);

    APIGatewayProxyResponseEvent response = handle(index, recorded);

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(array(response)).hasSize(1);
    assertThat(response.getHeaders())
        .containsEntry("Access-Control-Allow-Origin", recorded.getHeaders().get("origin"));
  }

  @Test
  void showsThePhotosOfATagOnly() {
    index.put(SamplePhotos.tagged("flash", Tag.FLASH));
    index.put(SamplePhotos.tagged("square", Tag.SQUARE));

    assertThat(array(get("tag", "flash"))).hasSize(1);
    assertThat(array(get("tag", "gps"))).isEmpty();
    assertThat(array(get("tag", ""))).hasSize(2);
  }

  @Test
  void showsTheDaysOfTheWallClockOnly() {
    index.put(SamplePhotos.at("evening before", NOON, Instant.parse("2024-03-11T22:59:59Z")));
    index.put(SamplePhotos.at("past midnight", NOON, Instant.parse("2024-03-11T23:00:00Z")));
    index.put(SamplePhotos.at("late", NOON, Instant.parse("2024-03-12T22:59:59.999Z")));
    index.put(SamplePhotos.at("day after", NOON, Instant.parse("2024-03-12T23:00:00Z")));

    String day = "2024-03-12";
    assertThat(names("sort_by", "taken_at", "from", day, "to", day))
        .containsExactly("late", "past midnight");
    assertThat(names("sort_by", "taken_at", "from", day))
        .containsExactly("day after", "late", "past midnight");
    assertThat(names("sort_by", "taken_at", "to", "2024-03-11")).containsExactly("evening before");
    assertThat(names("from", day, "to", day)).hasSize(4);
    assertThat(names("from", "2024-03-13")).isEmpty();
    assertThat(names("from", "0001-01-01", "to", "9999-12-31")).hasSize(4);
  }

  @Test
  void refusesADayBeforeTheFirst() {
    APIGatewayProxyResponseEvent response = get("from", "2024-03-13", "to", "2024-03-12");

    assertThat(response.getStatusCode()).isEqualTo(400);
    assertThat(response.getBody()).contains("from must not be after to");
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    APIGatewayProxyResponseEvent response =
        get(
            "sort_by",
            "name",
            "tag",
            "cats",
            "from",
            "2024-02-30",
            "to",
            "today",
            "limit",
            "0",
            "cursor",
            "x",
            "page",
            "2");

    assertThat(response.getStatusCode()).isEqualTo(400);
    assertThat(response.getBody())
        .contains("\"code\":\"INVALID_PARAMETERS\"")
        .contains("sort_by must be uploaded_at or taken_at")
        .contains("tag must be landscape, portrait, square, flash or gps")
        .contains("from must be a date like 2024-03-12")
        .contains("to must be a date like 2024-03-12")
        .contains("limit must be a whole number from 1 to 200")
        .contains("cursor must be one that")
        .contains("there is no parameter 'page'");
    assertThat(response.getHeaders()).containsKey("Access-Control-Allow-Origin");
  }

  @Test
  void refusesACursorOfAnotherList() {
    index.put(SamplePhotos.at("a", NOON, NOON));
    index.put(SamplePhotos.at("b", NOON, NOON));
    String[] next = next(get("limit", "1").getHeaders().get("Link"));

    assertThat(get(next).getStatusCode()).isEqualTo(200);
    assertThat(get("cursor", next[1], "sort_by", "taken_at").getStatusCode()).isEqualTo(400);
    assertThat(get("cursor", next[1], "from", "2024-03-12").getStatusCode()).isEqualTo(400);
  }

  @Test
  void staysFarBelowWhatLambdaCanAnswer() {
    for (int i = 0; i < 200; i++) {
      index.put(SamplePhotos.full("raw-photos/" + "ë".repeat(500) + i + ".jpg"));
    }
    String longUrl = "https://" + "x".repeat(4000);

    APIGatewayProxyResponseEvent response =
        handle(index, (key, longest) -> URI.create(longUrl), ApiEvents.get("limit", "200"));

    assertThat(array(response)).hasSize(200);
    assertThat(response.getBody().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_000_000);
  }

  @Test
  void tellsAnOutageFromATableThatIsMissing() {
    APIGatewayProxyResponseEvent outage =
        handle(broken(PhotoIndexException.Code.PHOTO_INDEX_FAILED), ApiEvents.get());
    APIGatewayProxyResponseEvent missing =
        handle(broken(PhotoIndexException.Code.PHOTO_INDEX_MISSING), ApiEvents.get());

    assertThat(outage.getStatusCode()).isEqualTo(503);
    assertThat(outage.getBody()).contains("PHOTO_INDEX_FAILED").doesNotContain("a detail");
    assertThat(outage.getHeaders()).containsKeys("Retry-After", "Access-Control-Allow-Origin");
    assertThat(missing.getStatusCode()).isEqualTo(500);
    assertThat(missing.getBody()).contains("PHOTO_INDEX_MISSING");
    assertThat(logged.toString(StandardCharsets.UTF_8))
        .contains("\"code\":\"PHOTO_INDEX_FAILED\"", "\"level\":\"ERROR\"");
  }

  @Test
  void logsNeitherNamesNorAddresses() {
    index.put(SamplePhotos.full("raw-photos/secret party.jpg"));

    get("sort_by", "taken_at");

    assertThat(logged.toString(StandardCharsets.UTF_8))
        .contains("\"photos\":1", "\"status\":200")
        .doesNotContain("secret")
        .doesNotContain("signed:");
  }

  private List<String> names(String... parameters) {
    return array(get(parameters)).stream()
        .map(photo -> photo.asObject().get("filename").text())
        .toList();
  }

  private APIGatewayProxyResponseEvent get(String... parameters) {
    return handle(index, ApiEvents.get(parameters));
  }

  private APIGatewayProxyResponseEvent handle(
      PhotoIndex photos, APIGatewayProxyRequestEvent event) {
    return handle(photos, (key, longest) -> URI.create("signed:" + longest), event);
  }

  private APIGatewayProxyResponseEvent handle(
      PhotoIndex photos, UrlSigner signer, APIGatewayProxyRequestEvent event) {
    JsonLog log = new JsonLog(new PrintStream(logged, true, StandardCharsets.UTF_8), "test");
    Cors cors = new Cors(List.of("https://main.d111111abcdef8.amplifyapp.com"));
    return new PhotosHandler(photos, signer, BERLIN, cors, log).handle(event, "request-1");
  }

  private static List<JsonNode> array(APIGatewayProxyResponseEvent response) {
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
    return JsonNode.parser().parse(response.getBody()).asArray();
  }

  private static String[] next(String link) {
    assertThat(link).startsWith("<?").endsWith(">; rel=\"next\"");
    List<String> parameters = new ArrayList<>();
    for (String parameter : link.substring(2, link.indexOf('>')).split("&")) {
      for (String part : parameter.split("=", 2)) {
        parameters.add(URLDecoder.decode(part, StandardCharsets.UTF_8));
      }
    }
    return parameters.toArray(String[]::new);
  }

  private static PhotoIndex broken(PhotoIndexException.Code code) {
    return new PhotoIndex() {
      @Override
      public Change put(Photo photo) {
        throw new AssertionError();
      }

      @Override
      public Change remove(PhotoId id, Sequencer sequencer) {
        throw new AssertionError();
      }

      @Override
      public Optional<PhotoState> find(PhotoId id) {
        throw new AssertionError();
      }

      @Override
      public PhotoPage page(PhotoQuery query) {
        throw new PhotoIndexException(code, "a detail", null);
      }
    };
  }
}
