package dev.homelake.benchmarks.parser;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.benchmarks.chats.ExportStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the parser's benchmarks and then whatsapp-chat-parser on the same chats, and prints one
 * table.
 *
 * <p>Arguments: the Node script that runs the other parser, then {@code --quick} for a run of a few
 * seconds whose numbers show no more than that everything works.
 */
public final class ParserComparison {

  private ParserComparison() {}

  /** Runs everything; the table comes last, on standard output. */
  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    List<String> given = new ArrayList<>(List.of(arguments));
    Pace pace = given.remove("--quick") ? Pace.QUICK : Pace.STEADY;
    if (given.size() != 1) {
      throw new IllegalArgumentException("one argument is needed: the other parser's script");
    }
    Path folder = Files.createTempDirectory("homelake-");
    Map<ExportStyle, Path> exports = new EnumMap<>(ExportStyle.class);
    for (ExportStyle style : ExportStyle.values()) {
      exports.put(style, BenchmarkChat.write(style, folder));
    }
    SpeedTable table = new SpeedTable();
    runOwn(pace, exports, table);
    runOther(given.get(0), exports, table);
    for (Path export : exports.values()) {
      Files.delete(export);
    }
    Files.delete(folder);
    table.print(System.out);
  }

  private enum Pace {
    QUICK,
    STEADY
  }

  private static void runOwn(Pace pace, Map<ExportStyle, Path> exports, SpeedTable table)
      throws RunnerException, IOException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(ParserBenchmark.class.getName())
            .param("folder", exports.get(ExportStyle.IOS).getParent().toString())
            .shouldFailOnError(true)
            .addProfiler(CpuTimeProfiler.class);
    if (pace == Pace.QUICK) {
      TimeValue moment = TimeValue.milliseconds(300);
      options.warmupIterations(1).warmupTime(moment).measurementIterations(1);
      options.measurementTime(moment);
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult result : results) {
      String method = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
      String place = result.getParams().getParam("place");
      ExportStyle style = ExportStyle.valueOf(result.getParams().getParam("style"));
      double seconds = result.getSecondaryResults().get(CpuTimeProfiler.LABEL).getScore() / 1e3;
      double megabytes = Files.size(exports.get(style)) / 1e6;
      table.add(SpeedTable.own(method, place), style, megabytes / seconds);
    }
  }

  private static void runOther(String script, Map<ExportStyle, Path> exports, SpeedTable table)
      throws IOException, InterruptedException {
    for (Map.Entry<ExportStyle, Path> export : exports.entrySet()) {
      output("node", script, export.getValue().toString())
          .ifPresent(
              speed -> table.add(SpeedTable.OTHER, export.getKey(), Double.parseDouble(speed)));
    }
  }

  private static Optional<String> output(String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
  }
}
