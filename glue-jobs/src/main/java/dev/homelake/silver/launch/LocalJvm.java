package dev.homelake.silver.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Options of the JVM that runs the job on one machine. Thread-safe. */
public final class LocalJvm {

  /** The class with the job's main method; its standard input must stay open, see there. */
  public static final String MAIN_CLASS = "dev.homelake.silver.launch.WatchedJob";

  private static final long MB = 1 << 20;

  /** Below this the second compiler costs more than its code saves. */
  private static final long SMALL_INPUT = 1500 * MB;

  private LocalJvm() {}

  /**
   * Options for a run.
   *
   * @param heapBytes the heap the run may take
   * @param inputBytes size of all exports, or 0 if not known
   */
  public static List<String> options(long heapBytes, long inputBytes) {
    List<String> options = new ArrayList<>();
    options.add("-Xmx" + heapBytes / MB + "m");
    options.add("-XX:+UseSerialGC");
    if (inputBytes < SMALL_INPUT) {
      options.add("-XX:TieredStopAtLevel=1");
    }
    options.add("-Dfile.encoding=UTF-8");
    options.add(
        "-Dlog4j2.configurationFile=classpath:dev/homelake/silver/launch/log4j2.properties");
    opened().map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED").forEach(options::add);
    return List.copyOf(options);
  }

  /** Options for a run that stores the classes it loads, for later runs to start faster. */
  public static List<String> writing(Path archive) {
    return List.of("-XX:ArchiveClassesAtExit=" + archive);
  }

  /** Options for a run with classes stored by {@link #writing}, from the same class path. */
  public static List<String> reading(Path archive) {
    return List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto");
  }

  /** The JDK's packages that Spark reaches into. */
  private static Stream<String> opened() {
    return Stream.of(
        "java.lang",
        "java.lang.invoke",
        "java.lang.reflect",
        "java.io",
        "java.net",
        "java.nio",
        "java.util",
        "java.util.concurrent",
        "java.util.concurrent.atomic",
        "sun.nio.ch",
        "sun.nio.cs",
        "sun.security.action",
        "sun.util.calendar");
  }
}
