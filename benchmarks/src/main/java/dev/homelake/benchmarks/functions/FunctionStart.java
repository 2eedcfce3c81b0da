package dev.homelake.benchmarks.functions;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Measures photos-api: from the start of its process to its first answer, and further answers, each
 * a page of 60 photos with 120 signed addresses. The clock, and the processor until the first
 * answer.
 */
public final class FunctionStart {

  private static final String HANDLER = "dev.homelake.photos.PhotosFunction::handleRequest";
  private static final int WARM = 300;
  private static final String EVENT =
      """
      {"resource":"/photos","path":"/photos","httpMethod":"GET",
       "headers":{"origin":"https://example.org","Host":"api.example.org"},
       "queryStringParameters":{"sort_by":"taken_at"},
       "multiValueQueryStringParameters":{"sort_by":["taken_at"]},
       "requestContext":{"stage":"prod","httpMethod":"GET","requestId":"request"},
       "body":null,"isBase64Encoded":false}""";

  private final List<Path> jars;
  private final Path archive;
  private final FullTable table;

  private FunctionStart(Path folder, List<Path> jars, FullTable table) {
    this.jars = jars;
    this.archive = folder.resolve("function.jsa");
    this.table = table;
  }

  /** Takes the function's zip and the number of rounds. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("function");
    List<Path> jars = unpack(Path.of(arguments[0]), folder);
    jars.addAll(runtime(jars));
    try (FullTable table = new FullTable()) {
      new FunctionStart(folder, jars, table).run(Integer.parseInt(arguments[1]));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private void run(int rounds) throws Exception {
    List<String> none = List.of("-Xshare:auto");
    List<String> archived = List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive);
    start(List.of("-XX:ArchiveClassesAtExit=" + archive), false, 20);
    System.out.printf("class archive: %d KB%n", Files.size(archive) / 1024);
    System.out.println(Measured.HEADING);
    for (int round = 0; round < rounds; round++) {
      System.out.println(start(none, false, WARM).row("plain"));
      System.out.println(start(archived, false, WARM).row("class archive"));
      System.out.println(start(none, true, WARM).row("rehearsed"));
      System.out.println(start(archived, true, WARM).row("both"));
    }
  }

  private Measured start(List<String> options, boolean snapshot, int warm) throws Exception {
    try (RuntimeApi api = new RuntimeApi()) {
      long spawned = System.nanoTime();
      try (FunctionProcess function =
          FunctionProcess.start(jars, options, HANDLER, environment(api, snapshot))) {
        long ready = api.awaitReady();
        long asked = System.nanoTime();
        if (snapshot) {
          api.restore();
        }
        String answer = api.answer(EVENT);
        long first = System.nanoTime();
        if (!answer.contains("\"statusCode\":200") || !answer.contains("rel=\\\"next")) {
          throw new IllegalStateException("not a page: " + answer);
        }
        double cpu = function.cpu().toNanos() / 1e9;
        long[] further = new long[warm];
        for (int i = 0; i < warm; i++) {
          long from = System.nanoTime();
          api.answer(EVENT);
          further[i] = System.nanoTime() - from;
        }
        Arrays.sort(further);
        return new Measured(
            (ready - spawned) / 1e6,
            (first - asked) / 1e6,
            cpu,
            further[warm / 2] / 1e6,
            further[warm * 99 / 100] / 1e6);
      }
    }
  }

  private Map<String, String> environment(RuntimeApi api, boolean snapshot) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapshot ? "snap-start" : "on-demand");
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "photos-api");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    environment.put("_HANDLER", HANDLER);
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", "id");
    environment.put("AWS_SECRET_ACCESS_KEY", "key");
    environment.put("AWS_SESSION_TOKEN", "t".repeat(1000));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", table.address());
    environment.put("PHOTOS_TABLE", "photos");
    environment.put("LAKE_BUCKET", "lake");
    environment.put("ALLOWED_ORIGINS", "https://example.org");
    return environment;
  }

  private static List<Path> unpack(Path zip, Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().endsWith(".jar")) {
          Path jar = folder.resolve(Path.of(entry.getName()).getFileName());
          Files.copy(entries, jar);
          jars.add(jar);
        }
      }
    }
    return jars;
  }

  /** The runtime interface client and what it needs besides what the function brings. */
  private static List<Path> runtime(List<Path> present) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> jar.getFileName().toString().startsWith("aws-lambda-java-"))
        .filter(
            jar ->
                present.stream().noneMatch(other -> other.getFileName().equals(jar.getFileName())))
        .toList();
  }
}
