package dev.homelake.photo.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.photo.image.ImageHeader;
import dev.homelake.photo.image.ImageInspector;
import dev.homelake.photo.image.ImageLimits;
import dev.homelake.photo.image.Inspection;
import dev.homelake.photo.image.Rejection;
import dev.homelake.photo.pictures.Jpeg;
import dev.homelake.photo.pictures.Pictures;
import dev.homelake.photo.pictures.Png;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DamagedPhotoTest {

  private static final ImageInspector INSPECTOR = new ImageInspector(ImageLimits.standard());
  private static final Thumbnailer THUMBNAILER = TestVips.thumbnailer();
  private static final Map<String, byte[]> PHOTOS = photos();

  private static Map<String, byte[]> photos() {
    BufferedImage small = Pictures.lively(500, 380, 3);
    BufferedImage wide = Pictures.lively(2500, 120, 4);
    return Map.of(
        "jpeg", Jpeg.baseline(small),
        "progressive", Jpeg.progressive(small),
        "wide", Jpeg.baseline(wide),
        "wide progressive", Jpeg.progressive(wide),
        "png", Png.of(small),
        "interlaced", Png.interlaced(small),
        "webp", TestVips.lossyWebp(small),
        "lossless", TestVips.losslessWebp(small));
  }

  @Test
  void fileThatIsCutShortIsRefusedWhereverItIsCut() {
    PHOTOS.forEach(
        (name, photo) -> {
          for (int percent : new int[] {5, 20, 50, 80, 99}) {
            byte[] cut = Arrays.copyOf(photo, photo.length * percent / 100);
            assertThat(refused(cut)).as("%s cut at %d %%", name, percent).isTrue();
          }
        });
  }

  @Test
  void jpegWithoutItsEndMarkerIsRefused() {
    for (String name : new String[] {"jpeg", "progressive", "wide", "wide progressive"}) {
      byte[] photo = PHOTOS.get(name);
      assertThat(refused(Arrays.copyOf(photo, photo.length - 2))).as(name).isTrue();
    }
  }

  @Test
  void pngWithAnyByteOfItsPictureChangedIsRefused() {
    for (String name : new String[] {"png", "interlaced"}) {
      byte[] photo = PHOTOS.get(name);
      for (int percent : new int[] {10, 30, 50, 70, 90}) {
        byte[] damaged = photo.clone();
        damaged[photo.length * percent / 100] ^= 0x10;
        assertThat(refused(damaged)).as("%s changed at %d %%", name, percent).isTrue();
      }
    }
  }

  @Test
  void whatIsWrongIsSaidWithAStableCode() {
    byte[] photo = PHOTOS.get("jpeg");
    byte[] cut = Arrays.copyOf(photo, photo.length / 2);

    Thumbnailer.Result result = MadeThumbnail.result(cut);

    assertThat(result)
        .isInstanceOfSatisfying(
            Thumbnailer.Refused.class,
            refused ->
                assertThat(refused.rejection().code()).isEqualTo(Rejection.Code.DAMAGED_IMAGE));
  }

  /** A crash of the native library would end the whole test run. */
  @Property(tries = 400)
  void damageAnywhereGivesAThumbnailOrARefusal(
      @ForAll @IntRange(max = 7) int which,
      @ForAll @IntRange(min = 1, max = 40) int hits,
      @ForAll long seed) {
    byte[] photo = PHOTOS.get(PHOTOS.keySet().stream().sorted().toList().get(which)).clone();
    Random random = new Random(seed);
    for (int i = 0; i < hits; i++) {
      // Half of the hits in the header, where they do most.
      int reach = i % 2 == 0 ? photo.length : Math.min(700, photo.length);
      photo[random.nextInt(reach)] = (byte) random.nextInt(256);
    }

    if (INSPECTOR.inspect(photo) instanceof ImageHeader header
        && THUMBNAILER.thumbnail(photo, header) instanceof Thumbnailer.Made made) {
      assertThat(Math.max(made.width(), made.height())).isBetween(1, Thumbnailer.LONGEST_SIDE);
    }
  }

  private static boolean refused(byte[] photo) {
    Inspection inspection = INSPECTOR.inspect(photo);
    return inspection instanceof Rejection
        || THUMBNAILER.thumbnail(photo, (ImageHeader) inspection) instanceof Thumbnailer.Refused;
  }
}
