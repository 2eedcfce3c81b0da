package dev.homelake.benchmarks.parser;

import dev.homelake.benchmarks.chats.ExportStyle;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.MessageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One thread reads one whole export, again and again, in a heap of 64 MB. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(
    value = 3,
    jvmArgs = {"-Xmx64m", "-XX:+UseSerialGC"})
public class ParserBenchmark {

  /** Where the export's bytes are. */
  public enum Place {
    /** In an array. */
    MEMORY,
    /** In a file, read as a stream. */
    FILE
  }

  /** What the export looks like. */
  @Param public ExportStyle style;

  /** Where the export's bytes are. */
  @Param public Place place;

  /** The folder in which the exports lie; {@link ParserComparison} fills it. */
  @Param("")
  public String folder;

  private ExportSource source;

  /** Takes the export from its folder, into memory if it is to lie there. */
  @Setup
  public void open() throws IOException {
    Path file = Path.of(folder).resolve(BenchmarkChat.fileName(style));
    source =
        switch (place) {
          case MEMORY -> ExportSource.of(file.getFileName().toString(), Files.readAllBytes(file));
          case FILE -> ExportSource.of(file);
        };
  }

  /** Decides the format from the whole file; reads no row. */
  @Benchmark
  public ChatExport survey() throws IOException {
    return ChatExport.open(source);
  }

  /** Survey and all rows, as slices of the reader's buffer. */
  @Benchmark
  public long slices() throws IOException {
    long sum = 0;
    try (MessageReader rows = ChatExport.open(source).messages()) {
      while (rows.next()) {
        sum += rows.bodyTo() - rows.bodyFrom() + rows.sender() + rows.kind().label().length();
        sum += rows.epochDay() + rows.secondOfDay();
      }
    }
    return sum;
  }

  /** Survey and all rows, as an object each. */
  @Benchmark
  public void objects(Blackhole used) throws IOException {
    try (MessageReader rows = ChatExport.open(source).messages()) {
      while (rows.next()) {
        used.consume(rows.message());
      }
    }
  }
}
