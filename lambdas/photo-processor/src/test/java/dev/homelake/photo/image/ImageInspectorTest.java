package dev.homelake.photo.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.photo.image.Rejection.Code;
import dev.homelake.photo.pictures.ExifBlock;
import dev.homelake.photo.pictures.Jpeg;
import dev.homelake.photo.pictures.Pictures;
import dev.homelake.photo.pictures.Png;
import dev.homelake.photo.pictures.Webp;
import dev.homelake.photo.thumbnail.TestVips;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageInspectorTest {

  private final ImageInspector inspector = new ImageInspector(ImageLimits.standard());
  private final BufferedImage picture = Pictures.corners(301, 203);

  @Test
  void typeAndSizeComeFromTheContent() {
    assertHeader(Jpeg.baseline(picture), ImageType.JPEG);
    assertHeader(Jpeg.progressive(picture), ImageType.JPEG);
    assertHeader(Png.of(picture), ImageType.PNG);
    assertHeader(TestVips.lossyWebp(picture), ImageType.WEBP);
    assertHeader(TestVips.losslessWebp(picture), ImageType.WEBP);
    assertHeader(Webp.moving(301, 203, TestVips.lossyWebp(picture)), ImageType.WEBP);
  }

  private void assertHeader(byte[] file, ImageType type) {
    ImageHeader header = (ImageHeader) inspector.inspect(file);
    assertThat(header.type()).isEqualTo(type);
    assertThat(header.width()).isEqualTo(301);
    assertThat(header.height()).isEqualTo(203);
  }

  @Test
  void cameraNotesAreFoundInEveryType() {
    byte[] exif = new ExifBlock().orientation(6).bytes();

    assertNotes(Jpeg.withExif(Jpeg.baseline(picture), exif), exif);
    assertNotes(Png.withExif(Png.of(picture), exif), exif);
    assertNotes(Webp.withExif(TestVips.lossyWebp(picture), 301, 203, exif), exif);
    byte[] prefixed =
        ("Exif\0\0" + new String(exif, StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1);
    assertNotes(Webp.withExif(TestVips.lossyWebp(picture), 301, 203, prefixed), exif);
  }

  private void assertNotes(byte[] file, byte[] exif) {
    ByteRange range = ((ImageHeader) inspector.inspect(file)).exif().orElseThrow();
    assertThat(Arrays.copyOfRange(file, range.start(), range.end())).isEqualTo(exif);
  }

  @Test
  void memoryIsCountedWhereADecoderMustHoldThePicture() {
    assertThat(held(Jpeg.baseline(picture))).isZero();
    assertThat(held(Png.of(picture))).isZero();
    assertThat(held(Jpeg.progressive(picture))).isEqualTo(301L * 203 * 2 * 6 / 4);
    assertThat(held(Png.interlaced(picture))).isEqualTo(301L * 203 * 3);
    assertThat(held(TestVips.losslessWebp(picture))).isEqualTo(301L * 203 * 4);
  }

  private long held(byte[] file) {
    return ((ImageHeader) inspector.inspect(file)).heldBytes();
  }

  @ParameterizedTest
  @CsvSource({"50000, 50000, 8, 6", "20000, 20000, 1, 0", "66000, 1, 8, 2", "1, 2000000000, 8, 2"})
  void bombIsRefusedByItsHeader(int width, int height, int depth, int colourType) {
    byte[] bomb = Png.zeros(width, height, depth, colourType, 1_000_000);

    assertRefused(bomb, Code.TOO_MANY_PIXELS);
  }

  @Test
  void jpegThatAnnouncesTooManyPixelsIsRefused() {
    byte[] jpeg = Jpeg.baseline(picture);
    int frame = indexOf(jpeg, (byte) 0xc0);
    jpeg[frame + 4] = (byte) 0xf0;
    jpeg[frame + 6] = (byte) 0xf0;

    assertRefused(jpeg, Code.TOO_MANY_PIXELS);
  }

  private static int indexOf(byte[] jpeg, byte marker) {
    for (int i = 0; i < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == marker) {
        return i + 1;
      }
    }
    throw new AssertionError("no such marker");
  }

  @Test
  void progressiveJpegThatNeedsTooMuchMemoryIsRefused() {
    ImageInspector narrow = new ImageInspector(new ImageLimits(100_000, 1_000, 1_000_000, 100_000));

    assertThat(narrow.inspect(Jpeg.baseline(picture))).isInstanceOf(ImageHeader.class);
    assertThat(narrow.inspect(Jpeg.progressive(picture)))
        .isInstanceOfSatisfying(
            Rejection.class, r -> assertThat(r.code()).isEqualTo(Code.TOO_MUCH_MEMORY));
  }

  @Test
  void fileThatIsTooLargeIsRefusedBeforeItIsRead() {
    assertThat(inspector.bySize(100_000_001).orElseThrow().code()).isEqualTo(Code.FILE_TOO_LARGE);
    assertThat(inspector.bySize(0).orElseThrow().code()).isEqualTo(Code.EMPTY_FILE);
    assertThat(inspector.bySize(100_000_000)).isEmpty();
  }

  @Test
  void emptyFileIsRefused() {
    assertRefused(new byte[0], Code.EMPTY_FILE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<svg xmlns='http://www.w3.org/2000/svg'/>  | UNSUPPORTED_TYPE",
        "GIF89a........                             | UNSUPPORTED_TYPE",
        "....ftypheic............                   | UNSUPPORTED_TYPE",
        "....ftypavif............                   | UNSUPPORTED_TYPE",
        "....ftypisom............                   | NOT_AN_IMAGE",
        "MZ this is a program                       | NOT_AN_IMAGE",
        "plain text                                 | NOT_AN_IMAGE",
        "%PDF-1.7                                   | NOT_AN_IMAGE",
        "RIFF....WAVE                               | NOT_AN_IMAGE",
      })
  void otherTypesAreRefusedWhateverTheirNames(String content, Code code) {
    assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), code);
  }

  @Test
  void heicSaysWhatToDo() {
    byte[] heic = "....ftypheic............".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(((Rejection) inspector.inspect(heic)).message()).contains("HEIC", "JPEG");
  }

  @Test
  void losslessJpegIsRefusedAsUnsupported() {
    byte[] jpeg = Jpeg.baseline(picture);
    jpeg[indexOf(jpeg, (byte) 0xc0)] = (byte) 0xc3;

    assertRefused(jpeg, Code.UNSUPPORTED_TYPE);
  }

  @Test
  void headerThatIsCutShortIsRefused() {
    for (byte[] file :
        new byte[][] {Jpeg.baseline(picture), Png.of(picture), TestVips.lossyWebp(picture)}) {
      assertRefused(Arrays.copyOf(file, 24), Code.DAMAGED_HEADER);
    }
  }

  @Test
  void sizeOfNoPixelsIsRefused() {
    assertRefused(Png.zeros(0, 10, 8, 2, 10), Code.DAMAGED_HEADER);
  }

  private void assertRefused(byte[] file, Code code) {
    assertThat(inspector.inspect(file))
        .isInstanceOfSatisfying(Rejection.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  /** Whatever the bytes are, there is an answer. */
  @Property(tries = 2000)
  void anyBytesAreDecided(
      @ForAll @IntRange(max = 3) int beginning, @ForAll @Size(max = 200) byte[] rest) {
    byte[][] beginnings = {
      {},
      {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
      PngHeader.SIGNATURE,
      "RIFF....WEBPVP8X".getBytes(StandardCharsets.ISO_8859_1)
    };
    byte[] start = beginnings[beginning];
    byte[] file = Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, file, start.length, rest.length);

    assertThat(inspector.inspect(file)).isNotNull();
  }
}
