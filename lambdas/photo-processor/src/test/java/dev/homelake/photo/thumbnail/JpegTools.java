package dev.homelake.photo.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands of libjpeg-turbo: {@code cjpeg} and {@code jpegtran}. */
record JpegTools(Path folder) {

  /** Whether they are installed; where {@code CI=true} they must be. */
  static boolean installed() {
    try {
      Process process =
          new ProcessBuilder("jpegtran", "-version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  byte[] cjpeg(BufferedImage picture, String... options) throws IOException, InterruptedException {
    Path in = Files.write(folder.resolve("in.ppm"), ppm(picture));
    return run("cjpeg", in, options);
  }

  byte[] jpegtran(byte[] jpeg, String script) throws IOException, InterruptedException {
    Path in = Files.write(folder.resolve("in.jpg"), jpeg);
    Path scans = Files.writeString(folder.resolve("scans.txt"), script);
    return run("jpegtran", in, "-scans", scans.toString());
  }

  private byte[] run(String command, Path in, String... options)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.jpg");
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of(options));
    words.addAll(List.of("-outfile", out.toString(), in.toString()));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", words, said).isZero();
    return Files.readAllBytes(out);
  }

  private static byte[] ppm(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String header = "P6 %d %d 255\n".formatted(picture.getWidth(), picture.getHeight());
    out.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        out.write(rgb >> 16);
        out.write(rgb >> 8);
        out.write(rgb);
      }
    }
    return out.toByteArray();
  }
}
