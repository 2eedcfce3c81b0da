package dev.homelake.photo.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.homelake.photo.image.ByteRange;
import dev.homelake.photo.pictures.Jpeg;
import dev.homelake.photo.pictures.Pictures;
import dev.homelake.photo.pictures.Png;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left out must not change one bit of an eighth of the picture. */
class ScanTrimmingTest {

  private static final int RANDOM_SCRIPTS = Integer.getInteger("trimming.scripts", 60);
  private static final String EIGHTH = "[access=sequential,fail_on=truncated,shrink=8]";

  private final BufferedImage lively = Pictures.lively(1000, 600, 11);

  @Test
  void libjpegsOwnScriptIsTrimmedWithoutATrace() {
    isTrimmedWithoutATrace(Jpeg.progressive(lively));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".jpg[Q=85,interlace,keep=none]",
        ".jpg[Q=95,interlace,keep=none]",
        ".jpg[Q=85,interlace,subsample_mode=off,keep=none]",
        ".jpg[Q=70,interlace,optimize_scans,keep=none]",
        ".jpg[Q=90,interlace,optimize_scans,subsample_mode=off,keep=none]",
        ".jpg[Q=60,interlace,optimize_scans,trellis_quant,overshoot_deringing,quant_table=3,keep=none]",
        ".jpg[Q=80,interlace,restart_interval=4,keep=none]",
      })
  void mozjpegsScriptsAreTrimmedWithoutATrace(String how) {
    isTrimmedWithoutATrace(TestVips.converted(Png.of(lively), how));
  }

  /** See its README for how each was made. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "turbo-420", "turbo-422", "turbo-440", "turbo-411", "turbo-gray", "turbo-restarts",
        "bands-only", "bits-only", "editor-3-scans", "random-1", "random-2", "random-3",
      })
  void committedScriptsAreTrimmedWithoutATrace(String name) throws IOException {
    try (InputStream file = getClass().getResourceAsStream("scans/" + name + ".jpg")) {
      isTrimmedWithoutATrace(file.readAllBytes());
    }
  }

  @Test
  void randomScriptsAreTrimmedWithoutATrace(@TempDir Path folder) throws Exception {
    boolean installed = JpegTools.installed();
    assumeTrue(installed || System.getenv("CI") != null, "cjpeg and jpegtran are not installed");
    JpegTools tools = new JpegTools(folder);
    String[] samplings = {"1x1", "2x1", "1x2", "2x2", "4x1", "1x1,2x2,1x1", "2x2,2x1,1x2", "gray"};
    BufferedImage small = Pictures.lively(200, 120, 12);
    int trimmed = 0;
    for (int seed = 0; seed < RANDOM_SCRIPTS; seed++) {
      String sampling = samplings[seed % samplings.length];
      boolean gray = sampling.equals("gray");
      byte[] plain =
          gray
              ? tools.cjpeg(small, "-quality", "90", "-grayscale")
              : tools.cjpeg(small, "-quality", "90", "-sample", sampling);
      byte[] file = tools.jpegtran(plain, ScanScript.random(gray ? 1 : 3, seed));
      assertThat(eighth(trimmed(file)))
          .as("script %d, sampling %s", seed, sampling)
          .isEqualTo(eighth(file));
      trimmed += trimmed(file).length < file.length ? 1 : 0;
    }
    assertThat(trimmed).isGreaterThan(RANDOM_SCRIPTS / 2);
  }

  private static void isTrimmedWithoutATrace(byte[] file) {
    byte[] trimmed = trimmed(file);

    assertThat(trimmed.length).isLessThan(file.length * 9 / 10);
    assertThat(eighth(trimmed)).isEqualTo(eighth(file));
  }

  private static byte[] eighth(byte[] jpeg) {
    return TestVips.converted(jpeg, EIGHTH, ".png[compression=1]");
  }

  private static byte[] trimmed(byte[] file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (ByteRange part : ScanTrimming.kept(file)) {
      out.write(file, part.start(), part.length());
    }
    return out.toByteArray();
  }

  @Test
  void testWouldSeeTheSmoothingThatComesIfAllDetailsAreLeftOut() {
    byte[] file = Jpeg.progressive(lively);

    assertThat(eighth(meansOnly(file))).isNotEqualTo(eighth(file));
  }

  private static byte[] meansOnly(byte[] file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var segments = new dev.homelake.photo.image.JpegSegments(file);
    out.write(file, 0, 2);
    while (segments.next()) {
      boolean details =
          segments.marker() == dev.homelake.photo.image.JpegSegments.START_OF_SCAN
              && file[segments.contents() + 1 + 2 * file[segments.contents()]] != 0;
      if (!details) {
        out.write(file, segments.start(), segments.end() - segments.start());
      }
    }
    return out.toByteArray();
  }

  @Test
  void fileWithoutAnEndStaysWholeAndIsRefusedByTheDecoder() {
    byte[] file = Jpeg.progressive(lively);
    byte[] cut = Arrays.copyOf(file, file.length - 2);

    assertThat(trimmed(cut)).isEqualTo(cut);
  }

  @Test
  void ordinaryJpegStaysWhole() {
    byte[] file = Jpeg.baseline(lively);

    assertThat(ScanTrimming.kept(file)).isEqualTo(List.of(new ByteRange(0, file.length)));
  }

  @Test
  void fileWithStrayBytesBetweenItsSegmentsStaysWhole() {
    byte[] file = Jpeg.progressive(lively);
    byte[] stray = new byte[file.length + 1];
    System.arraycopy(file, 0, stray, 0, 2);
    System.arraycopy(file, 2, stray, 3, file.length - 2);

    assertThat(trimmed(stray)).isEqualTo(stray);
  }

  @Test
  void whatFollowsThePictureIsLeftOut() {
    byte[] file = Jpeg.progressive(lively);

    assertThat(trimmed(Arrays.copyOf(file, file.length + 5000))).isEqualTo(trimmed(file));
  }
}
