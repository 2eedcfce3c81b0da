package dev.homelake.whatsapp.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.merge.MessageKeys.FoldMarks;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageKeysTest {

  private static final long MINUTE = 28_000_000;

  @Test
  void tellsChatsSendersMinutesAndBodiesApart() {
    String key = key("Trip", "Ana", MINUTE, "hi");

    assertThat(key("Trip", "Ana", MINUTE, "hi")).isEqualTo(key);
    assertThat(key("Trips", "Ana", MINUTE, "hi")).isNotEqualTo(key);
    assertThat(key("Trip", "Ann", MINUTE, "hi")).isNotEqualTo(key);
    assertThat(key("Trip", null, MINUTE, "hi")).isNotEqualTo(key);
    assertThat(key("Trip", "Ana", MINUTE + 1, "hi")).isNotEqualTo(key);
    assertThat(key("Trip", "Ana", MINUTE, "hi ")).isNotEqualTo(key);
    assertThat(key("Tri", "pAna", MINUTE, "hi")).isNotEqualTo(key);
  }

  @Test
  void doesNotTakeARowWithoutSenderForOneWithAnEmptyName() {
    assertThat(key("Trip", "", MINUTE, "hi")).isNotEqualTo(key("Trip", null, MINUTE, "hi"));
  }

  @Test
  void readsPhoneNumbersAlikeWithAndWithoutMarks() {
    assertThat(key("Trip", "\u202a+55\u00a011 98765\u20114321\u202c", MINUTE, "hi"))
        .isEqualTo(key("Trip", "+55 11 98765-4321", MINUTE, "hi"));
  }

  @Test
  void readsPeopleAlikeWhoAreAContactOnOnePhoneOnly() {
    String zoe = key("Trip", "Zoe", MINUTE, "hi");

    assertThat(key("Trip", "~\u202fZoe", MINUTE, "hi")).isEqualTo(zoe);
    assertThat(key("Trip", "~\u00a0Zoe", MINUTE, "hi")).isEqualTo(zoe);
    assertThat(key("Trip", "\u200e~ Zoe", MINUTE, "hi")).isEqualTo(zoe);
    assertThat(key("Trip", "~Zoe", MINUTE, "hi")).isNotEqualTo(zoe);
    assertThat(key("Trip", "~", MINUTE, "hi")).isNotEqualTo(key("Trip", "", MINUTE, "hi"));
  }

  @Test
  void foldsTheMediaMarkerButNotTheCaption() {
    String attached = media("<attached: IMG-1.jpg>", "\nlook!");

    assertThat(media("<Media omitted>", "\nlook!")).isEqualTo(attached);
    assertThat(media("<Media omitted>", "\nlook?")).isNotEqualTo(attached);
    assertThat(media("<Media omitted>", "")).isNotEqualTo(attached);
  }

  @Test
  void foldsDeletionNoticesOfEveryLanguage() {
    FoldMarks deleted = new FoldMarks(true, -1, -1);

    assertThat(key("Trip", "Ana", MINUTE, "This message was deleted", deleted))
        .isEqualTo(key("Trip", "Ana", MINUTE, "Mensagem apagada", deleted))
        .isNotEqualTo(key("Trip", "Ana", MINUTE, "This message was deleted"));
  }

  @Test
  void learnsSendersAsTheyAppear() {
    MessageKeys keys = new MessageKeys("Trip");
    keys.learn(List.of("Ana"));
    keys.learn(List.of("Ana", "Bo"));
    byte[] body = "hi".getBytes(UTF_8);

    keys.hash(1, MINUTE, body, 0, 2, FoldMarks.NONE);

    assertThat(text(keys)).isEqualTo(key("Trip", "Bo", MINUTE, "hi"));
  }

  private static String media(String marker, String caption) {
    byte[] marked = marker.getBytes(UTF_8);
    return key("Trip", "Ana", MINUTE, marker + caption, new FoldMarks(false, 1, marked.length + 1));
  }

  private static String key(String chat, String sender, long minute, String body) {
    return key(chat, sender, minute, body, FoldMarks.NONE);
  }

  private static String key(String chat, String sender, long minute, String body, FoldMarks fold) {
    MessageKeys keys = new MessageKeys(chat);
    keys.learn(sender == null ? List.of() : List.of(sender));
    byte[] bytes = ("." + body).getBytes(UTF_8);
    keys.hash(sender == null ? -1 : 0, minute, bytes, 1, bytes.length, fold);
    return text(keys);
  }

  private static String text(MessageKeys keys) {
    return Long.toHexString(keys.high()) + " " + Long.toHexString(keys.low());
  }
}
