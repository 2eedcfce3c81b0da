package dev.homelake.photo.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.photos.Camera;
import dev.homelake.edge.photos.Taken;
import dev.homelake.edge.photos.TakenAtSource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakenAtLadderTest {

  private static final Instant UPLOADED = Instant.parse("2024-06-01T12:00:00Z");
  private static final Optional<LocalDateTime> SENT =
      Optional.of(LocalDateTime.of(2024, 5, 3, 18, 30));
  private static final String TIMED = "IMG_20240502_080000.jpg";
  private static final String DATED = "IMG-20240502-WA0001.jpg";

  private final TakenAtLadder ladder = new TakenAtLadder(ZoneOffset.UTC);

  @Test
  void cameraWithItsOffsetIsBelievedMost() {
    Taken taken = decide(notes("2024-05-01T10:00:00", "+02:00"), TIMED);

    assertThat(taken).isEqualTo(taken("2024-05-01T08:00:00Z", TakenAtSource.EXIF_WITH_OFFSET));
  }

  @Test
  void cameraWithoutAnOffsetIsReadInTheAssumedZone() {
    CameraNotes notes = notes("2024-05-01T10:00:00", null);

    assertThat(decide(notes, TIMED)).isEqualTo(taken("2024-05-01T10:00:00Z", TakenAtSource.EXIF));
    assertThat(new TakenAtLadder(ZoneId.of("Europe/Berlin")).decide(notes, TIMED, SENT, UPLOADED))
        .isEqualTo(taken("2024-05-01T08:00:00Z", TakenAtSource.EXIF));
  }

  @Test
  void timeInTheNameComesBeforeTheChat() {
    assertThat(decide(CameraNotes.NONE, TIMED))
        .isEqualTo(taken("2024-05-02T08:00:00Z", TakenAtSource.FILE_NAME));
  }

  @Test
  void chatComesBeforeANameThatHasOnlyADay() {
    assertThat(decide(CameraNotes.NONE, DATED))
        .isEqualTo(taken("2024-05-03T18:30:00Z", TakenAtSource.CHAT_MESSAGE));
  }

  @Test
  void dayInTheNameComesBeforeTheUpload() {
    assertThat(ladder.decide(CameraNotes.NONE, DATED, Optional.empty(), UPLOADED))
        .isEqualTo(taken("2024-05-02T00:00:00Z", TakenAtSource.FILE_NAME));
  }

  @Test
  void uploadIsTheLastResort() {
    assertThat(ladder.decide(CameraNotes.NONE, "a.jpg", Optional.empty(), UPLOADED))
        .isEqualTo(new Taken(UPLOADED, TakenAtSource.UPLOAD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-06-02T14:00:01",
        "2099-01-01T00:00:00",
        "1825-01-01T00:00:00",
        "1970-01-01T00:00:00",
        "1980-01-01T00:00:00",
      })
  void impossibleCameraTimeGivesWayToTheNextRung(String time) {
    assertThat(decide(notes(time, "+00:00"), TIMED).source()).isEqualTo(TakenAtSource.FILE_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-06-02T13:59:59", "1931-07-01T09:00:00", "1970-01-01T00:00:01"})
  void unlikelyCameraTimeIsBelieved(String time) {
    assertThat(decide(notes(time, null), TIMED).source()).isEqualTo(TakenAtSource.EXIF);
  }

  @Test
  void futureInANameIsNotBelieved() {
    assertThat(decide(CameraNotes.NONE, "IMG_20300101_080000.jpg").source())
        .isEqualTo(TakenAtSource.CHAT_MESSAGE);
  }

  @Test
  void nameFromBeforeDigitalPhotosIsANumber() {
    assertThat(decide(CameraNotes.NONE, "19450508_120000.jpg").source())
        .isEqualTo(TakenAtSource.CHAT_MESSAGE);
  }

  private Taken decide(CameraNotes notes, String name) {
    return ladder.decide(notes, name, SENT, UPLOADED);
  }

  private static Taken taken(String at, TakenAtSource source) {
    return new Taken(Instant.parse(at), source);
  }

  private static CameraNotes notes(String time, String offset) {
    CameraNotes.Clock clock =
        new CameraNotes.Clock(
            LocalDateTime.parse(time), Optional.ofNullable(offset).map(ZoneOffset::of));
    return new CameraNotes(Optional.of(clock), Camera.UNKNOWN, false, false);
  }
}
