package dev.homelake.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.events.ObjectEvent;
import dev.homelake.edge.events.ObjectEvents;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class S3NotificationTest {

  private static final ObjectNotice CREATED =
      new ObjectNotice(
          "ObjectCreated:Put",
          "lake",
          "raw-whatsapp-uploads/WhatsApp Chat with Zoë + Bob 🎉.txt",
          1024,
          "d41d8cd98f00b204e9800998ecf8427e",
          "0055AED6DCD90281E5",
          Instant.parse("2024-03-12T21:05:33.123456Z"));

  @Test
  void isReadAsTheFunctionsReadIt() {
    ObjectEvent event = ObjectEvents.of(S3Notification.event(CREATED)).get(0);

    assertThat(event.key()).isEqualTo(CREATED.key());
    assertThat(event.kind()).isEqualTo(ObjectEvent.Kind.CREATED);
    assertThat(event.eTag()).contains(CREATED.eTag());
    assertThat(event.sequencer().orElseThrow().hex()).isEqualTo(CREATED.sequencer());
    assertThat(event.time()).isEqualTo(Instant.parse("2024-03-12T21:05:33.123Z"));
  }

  @Test
  void aRemovalHasNeitherSizeNorETag() {
    ObjectNotice removed =
        new ObjectNotice(
            "ObjectRemoved:Delete", "lake", "raw-photos/a.jpg", 0, "", "0A", CREATED.time());

    S3Event event = S3Notification.event(removed);

    assertThat(S3Notification.json(removed)).doesNotContain("\"size\"", "\"eTag\"");
    assertThat(ObjectEvents.of(event).get(0).eTag()).isEqualTo(Optional.empty());
  }

  /** The recorded event is the one in Amazon's own documentation. */
  @Test
  void hasEveryFieldThatAnEventOfAmazonHas() throws IOException {
    JsonNode amazon;
    try (InputStream recorded = getClass().getResourceAsStream("amazon-put.json")) {
      amazon = JsonNode.parser().parse(recorded);
    }
    TreeSet<String> theirs = new TreeSet<>();
    TreeSet<String> ours = new TreeSet<>();
    addNames("", amazon, theirs);
    addNames("", JsonNode.parser().parse(S3Notification.json(CREATED)), ours);

    assertThat(ours).isEqualTo(theirs);
    assertThat(S3Notification.json(CREATED))
        .contains("raw-whatsapp-uploads/WhatsApp+Chat+with+Zo%C3%AB+%2B+Bob+%F0%9F%8E%89.txt");
  }

  private static void addNames(String path, JsonNode json, Set<String> names) {
    if (json.isObject()) {
      for (Map.Entry<String, JsonNode> field : json.asObject().entrySet()) {
        addNames(path + "/" + field.getKey(), field.getValue(), names);
      }
    } else if (json.isArray()) {
      json.asArray().forEach(element -> addNames(path + "[]", element, names));
    } else {
      names.add(path);
    }
  }
}
