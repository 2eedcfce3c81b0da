package dev.homelake.benchmarks.thumbs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import dev.homelake.photo.image.ImageHeader;
import dev.homelake.photo.image.ImageInspector;
import dev.homelake.photo.image.ImageLimits;
import dev.homelake.photo.thumbnail.NativeFolder;
import dev.homelake.photo.thumbnail.Platform;
import dev.homelake.photo.thumbnail.Thumbnailer;
import dev.homelake.photo.thumbnail.VipsThumbnailer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes thumbnails as the function does: a line {@code FILE<tab>TIMES} in, a line {@code
 * MILLISECONDS<tab>WIDTHxHEIGHT<tab>BYTES} out. The milliseconds are CPU time of the whole process
 * for one thumbnail.
 */
public final class ThumbnailServer {

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final ImageInspector inspector = new ImageInspector(ImageLimits.standard());
  private final Thumbnailer thumbnailer;

  private ThumbnailServer(Path repository) {
    Path built =
        repository.resolve(Path.of("lambdas", "photo-processor", "native", "node_modules", "@img"));
    this.thumbnailer = VipsThumbnailer.open(new NativeFolder(built).library(Platform.current()));
  }

  /** Serves until the input ends; the argument is the repository's folder. */
  public static void main(String[] arguments) throws IOException {
    ThumbnailServer server = new ThumbnailServer(Path.of(arguments[0]));
    System.out.println("homelake, Java " + System.getProperty("java.version"));
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] parts = line.split("\t", -1);
      System.out.println(server.measured(Path.of(parts[0]), Integer.parseInt(parts[1])));
    }
  }

  private String measured(Path file, int times) throws IOException {
    byte[] photo = Files.readAllBytes(file);
    long start = system.getProcessCpuTime();
    Thumbnailer.Made made = thumbnail(photo);
    for (int i = 1; i < times; i++) {
      made = thumbnail(photo);
    }
    double milliseconds = (system.getProcessCpuTime() - start) / 1e6 / times;
    return milliseconds + "\t" + made.width() + "x" + made.height() + "\t" + made.bytes().length;
  }

  private Thumbnailer.Made thumbnail(byte[] photo) {
    ImageHeader header = (ImageHeader) inspector.inspect(photo);
    return (Thumbnailer.Made) thumbnailer.thumbnail(photo, header);
  }
}
