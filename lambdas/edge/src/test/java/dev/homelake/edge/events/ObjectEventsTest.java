package dev.homelake.edge.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.events.ObjectEvent.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectEventsTest {

  @Test
  void decodesKeysWithBlanksPlusEmojiAndApostrophes() {
    assertThat(events("created.json"))
        .extracting(ObjectEvent::key)
        .containsExactly(
            "uploads-landing/WhatsApp Chat with Zoë + Bob 🎉.zip",
            "raw-whatsapp-uploads/Kid's party 100% (1).txt");
  }

  @Test
  void readsEverythingElseThatS3Tells() {
    ObjectEvent event = events("created.json").get(0);

    assertThat(event.bucket()).isEqualTo("homelake-main");
    assertThat(event.kind()).isEqualTo(Kind.CREATED);
    assertThat(event.size()).isEqualTo(5_368_709_121L);
    assertThat(event.eTag()).contains("d41d8cd98f00b204e9800998ecf8427e");
    assertThat(event.versionId()).contains("096fKKXTRTtl3on89fVO.nfljtsv6qko");
    assertThat(event.sequencer()).contains(new Sequencer("0055AED6DCD90281E5"));
    assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T19:20:21.345Z"));
  }

  @Test
  void livesWithoutVersions() {
    assertThat(events("created.json").get(1).versionId()).isEmpty();
  }

  @Test
  void takesDeletionsByUsersAndNotByLifecycleRulesAsRemovals() {
    assertThat(events("removed-and-others.json"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(Kind.REMOVED);
              assertThat(event.key()).isEqualTo("raw-photos/a.jpg");
              assertThat(event.size()).isZero();
            });
  }

  @Test
  void hasNothingToDoForTheTestEvent() {
    assertThat(events("test-event.json")).isEmpty();
  }

  @Test
  void showsNoNames() {
    assertThat(events("created.json").get(0).toString()).doesNotContain("Zoë");
  }

  private static List<ObjectEvent> events(String resource) {
    return ObjectEvents.of(RecordedEvent.read(ObjectEventsTest.class, resource, S3Event.class));
  }
}
