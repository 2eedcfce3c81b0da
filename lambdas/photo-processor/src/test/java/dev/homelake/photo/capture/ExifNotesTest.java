package dev.homelake.photo.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.photos.Camera;
import dev.homelake.photo.image.ByteRange;
import dev.homelake.photo.pictures.ExifBlock;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifNotesTest {

  private static final LocalDateTime TEN = LocalDateTime.of(2024, 5, 1, 10, 0, 0);

  @Test
  void everythingThatIsUsedIsRead() {
    CameraNotes notes =
        read(
            new ExifBlock()
                .camera("Maker", "Model 5")
                .original("2024:05:01 10:00:00")
                .originalOffset("+02:00")
                .flash(0x19)
                .place());

    assertThat(notes)
        .isEqualTo(
            new CameraNotes(
                Optional.of(new CameraNotes.Clock(TEN, Optional.of(ZoneOffset.ofHours(2)))),
                new Camera(Optional.of("Maker"), Optional.of("Model 5")),
                true,
                true));
  }

  @Test
  void bothByteOrdersAreRead() {
    CameraNotes notes = read(new ExifBlock().littleEndian().original("2024:05:01 10:00:00"));

    assertThat(notes.taken()).contains(new CameraNotes.Clock(TEN, Optional.empty()));
  }

  @Test
  void blockWithoutNotesSaysNothing() {
    assertThat(read(new ExifBlock().orientation(1))).isEqualTo(CameraNotes.NONE);
  }

  @Test
  void offsetOfTheLastChangeIsNotThatOfTheShot() {
    CameraNotes notes =
        read(
            new ExifBlock()
                .changed("2025:01:01 00:00:00", "-05:00")
                .original("2024:05:01 10:00:00"));

    assertThat(notes.taken()).contains(new CameraNotes.Clock(TEN, Optional.empty()));
  }

  @Test
  void timeOfTheLastChangeIsNotThatOfTheShot() {
    assertThat(read(new ExifBlock().changed("2025:01:01 00:00:00", "-05:00")).taken()).isEmpty();
  }

  @Test
  void timeOfDigitisingStandsInForThatOfTheShot() {
    CameraNotes notes =
        read(new ExifBlock().original("0000:00:00 00:00:00").digitised("2024:05:01 10:00:00", "Z"));

    assertThat(notes.taken()).contains(new CameraNotes.Clock(TEN, Optional.of(ZoneOffset.UTC)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "2024:13:01 10:00:00",
        "2024:02:30 10:00:00",
        "2024:05:01 25:00:00",
        "2024:05:01",
        "yesterday",
        "",
      })
  void clockThatWasNeverSetIsNoTime(String time) {
    assertThat(read(new ExifBlock().original(time)).taken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024:05:01 10:00:00",
        "2024-05-01 10:00:00",
        "2024/05/01 10:00",
        "2024:5:1 10:0:0",
        "2024-05-01T10:00:00.000+02:00",
      })
  void timesAreReadAsSomeProgramsWriteThem(String time) {
    assertThat(read(new ExifBlock().original(time)).taken().orElseThrow().time()).isEqualTo(TEN);
  }

  @ParameterizedTest
  @CsvSource({"+05:45, 20700", "-0330, -12600", "Z, 0", "+14:00, 50400"})
  void offsetsAreReadAsSomeProgramsWriteThem(String offset, int seconds) {
    assertThat(offset(offset)).contains(ZoneOffset.ofTotalSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"   :  ", "+15:00", "+02:75", "CEST", "+2"})
  void offsetOfNoPlaceOnEarthIsUnknown(String offset) {
    assertThat(offset(offset)).isEmpty();
  }

  private static Optional<ZoneOffset> offset(String text) {
    ExifBlock block = new ExifBlock().original("2024:05:01 10:00:00").originalOffset(text);
    return read(block).taken().orElseThrow().offset();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "16, false", "24, false", "25, true", "95, true"})
  void flashCountsIfItFired(int value, boolean fired) {
    assertThat(read(new ExifBlock().flash(value)).flash()).isEqualTo(fired);
  }

  @Test
  void namesOfCamerasAreCutAndCleaned() {
    Camera camera = read(new ExifBlock().camera("  A\u0007B \u202e ", "x".repeat(5000))).camera();

    assertThat(camera.make()).contains("A B");
    assertThat(camera.model()).contains("x".repeat(100));
  }

  @Test
  void cameraWithoutANameIsUnknown() {
    assertThat(read(new ExifBlock().camera(" ", "\0")).camera()).isEqualTo(Camera.UNKNOWN);
  }

  @Property(tries = 500)
  void damagedNotesNeverFail(
      @ForAll @Size(min = 1, max = 30) int[] where, @ForAll @IntRange(max = 255) int what) {
    byte[] block =
        new ExifBlock()
            .camera("Maker", "Model")
            .original("2024:05:01 10:00:00")
            .flash(1)
            .place()
            .bytes();
    for (int at : where) {
      block[Math.floorMod(at, block.length)] = (byte) what;
    }

    assertThat(ExifNotes.read(block, new ByteRange(0, block.length))).isNotNull();
  }

  @Property(tries = 500)
  void anyBytesAreNotesOrNone(@ForAll @Size(max = 120) byte[] bytes) {
    assertThat(ExifNotes.read(bytes, new ByteRange(0, bytes.length))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 3630})
  void chainOfTooManyDirectoriesIsNoNotes(int directories) {
    byte[] block = chain(directories);

    assertThat(ExifNotes.read(block, new ByteRange(0, block.length))).isEqualTo(CameraNotes.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 32})
  void directoriesThatLeadBackToTheFirstAreReadOnce(int directories) {
    byte[] block = chain(directories - 1);

    assertThat(ExifNotes.read(block, new ByteRange(0, block.length)).camera().make())
        .contains("abc");
  }

  @Test
  void moreDirectoriesThanMemoryHoldsAreNoNotes() {
    int pointers = 16_000;
    ByteBuffer block = ByteBuffer.allocate(64_000 + 400);
    block.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 20);
    for (int i = 0; i < 20; i++) {
      block.putShort((short) 0x014a).putShort((short) 4).putInt(pointers).putInt(300);
    }
    byte[] bytes = block.array();

    assertThat(ExifNotes.read(bytes, new ByteRange(0, bytes.length))).isEqualTo(CameraNotes.NONE);
  }

  @Test
  void blockLargerThanAnyCamerasIsNoNotes() {
    byte[] block = Arrays.copyOf(new ExifBlock().camera("Maker", "M").bytes(), (1 << 20) + 1);

    assertThat(ExifNotes.read(block, new ByteRange(0, block.length))).isEqualTo(CameraNotes.NONE);
  }

  /** Directories that name a maker, each with the next one in it, and the first in the last. */
  private static byte[] chain(int directories) {
    ByteBuffer block = ByteBuffer.allocate(8 + 30 * directories);
    block.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    for (int i = 0; i < directories; i++) {
      block.putShort((short) 2);
      block.putShort((short) 0x010f).putShort((short) 2).putInt(4).putInt(0x61626300);
      block.putShort((short) 0x014a).putShort((short) 4).putInt(1);
      block.putInt(8 + 30 * ((i + 1) % directories)).putInt(0);
    }
    return block.array();
  }

  private static CameraNotes read(ExifBlock exif) {
    byte[] block = exif.bytes();
    return ExifNotes.read(block, new ByteRange(0, block.length));
  }
}
