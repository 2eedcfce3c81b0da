package dev.homelake.local.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lake that one lives with: {@code benchmarks/platform/run} runs this and prints a table. Nothing
 * of it runs in a build.
 */
@SuppressWarnings("SystemOut") // Its tables are for people.
class PlatformBenchmark {

  private static final int PHOTOS = Integer.getInteger("benchmark.photos", 5000);
  private static final int DATES = Integer.getInteger("benchmark.dates", 2000);
  private static final int KINDS = 12;
  private static final int CHATS = 20;
  private static final int ROWS_A_DAY = 25;
  private static final int ASKED = 50;

  @TempDir Path folder;

  @Test
  @EnabledIfSystemProperty(named = "benchmark", matches = "platform")
  void platform() throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Path lake = folder.resolve("lake");
    Path photos = photos(folder.resolve("photos"));
    Path chats = chats(folder.resolve("chats"));
    print("| import, without up | files | seconds | CPU s of this process | a file |");
    print("| --- | ---: | ---: | ---: | ---: |");
    bring("photos of 2 megapixels", PHOTOS, lake, photos);
    bring(
        "chats of %,d messages, table built".formatted(CHATS * DATES * ROWS_A_DAY),
        CHATS,
        lake,
        chats);
    try (RunningPlatform running = RunningPlatform.start(lake, folder)) {
      String token = running.newUser("ana@example.org").id();
      print("%n| over HTTP, signed in | bytes | first ms | median ms | 95%% ms |");
      print("| --- | ---: | ---: | ---: | ---: |");
      for (String path :
          List.of(
              "/photos",
              "/photos?sort_by=taken_at&limit=200",
              "/photos?tag=landscape",
              "/chats",
              "/chats?date=2019-05-05",
              "/chats?chat=C07&limit=100",
              "/chats?search=generation&limit=50",
              "/chats?search=nobody+said+this")) {
        ask(running, path, token);
      }
    }
  }

  private static void bring(String what, int files, Path lake, Path from) {
    double before = cpu();
    long start = System.nanoTime();
    CommandLineRun run = CommandLineRun.of("import", "--lake", lake, from);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(Exit.DONE);
    double used = cpu() - before;
    print(
        "| %s | %,d | %.1f | %.1f | %.1f ms |", what, files, seconds, used, seconds * 1000 / files);
  }

  private static double cpu() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  private static void ask(RunningPlatform running, String path, String token) {
    double[] millis = new double[ASKED];
    int bytes = 0;
    for (int i = 0; i < ASKED; i++) {
      long start = System.nanoTime();
      HttpResponse<String> answer = running.api(path, token);
      millis[i] = (System.nanoTime() - start) / 1e6;
      assertThat(answer.statusCode()).isEqualTo(200);
      bytes = answer.body().getBytes(UTF_8).length;
    }
    double first = millis[0];
    Arrays.sort(millis);
    print(
        "| `GET %s` | %,d | %.0f | %.1f | %.1f |",
        path, bytes, first, millis[ASKED / 2], millis[ASKED * 95 / 100]);
  }

  /** Some pictures, each many times with another comment, so that no two files are the same. */
  private static Path photos(Path into) throws IOException {
    byte[][] kinds = new byte[KINDS][];
    for (int kind = 0; kind < KINDS; kind++) {
      kinds[kind] = picture(kind);
    }
    for (int number = 0; number < PHOTOS; number++) {
      Path album = Files.createDirectories(into.resolve("20%02d".formatted(10 + number % 14)));
      byte[] comment = "photo %08d".formatted(number).getBytes(UTF_8);
      byte[] picture = kinds[number % KINDS];
      try (OutputStream out =
          Files.newOutputStream(album.resolve("IMG_%05d.jpg".formatted(number)))) {
        out.write(picture, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)});
        out.write(comment);
        out.write(picture, 2, picture.length - 2);
      }
    }
    return into;
  }

  private static byte[] picture(int seed) throws IOException {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int noise = random.nextInt(16);
        int red = (x / 8 + seed * 20 + noise) & 0xFF;
        int green = (y / 6 + noise) & 0xFF;
        int blue = ((x + y) / 12 + noise) & 0xFF;
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }

  private static Path chats(Path into) throws IOException {
    Files.createDirectories(into);
    LocalDate first = LocalDate.of(2018, 1, 1);
    for (int chat = 0; chat < CHATS; chat++) {
      StringBuilder text = new StringBuilder();
      for (int day = 0; day < DATES; day++) {
        LocalDate date = first.plusDays(day);
        for (int row = 0; row < ROWS_A_DAY; row++) {
          text.append(
              "%02d/%02d/%d, %02d:%02d - %s: what was said in generation %d, row %d%n"
                  .formatted(
                      date.getDayOfMonth(),
                      date.getMonthValue(),
                      date.getYear(),
                      8 + row / 3,
                      row * 7 % 60,
                      row % 2 == 0 ? "Ana" : "Ben",
                      chat,
                      row));
        }
      }
      Files.writeString(into.resolve("WhatsApp Chat with C%02d.txt".formatted(chat)), text);
    }
    return into;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
