package dev.homelake.benchmarks.parser;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds the CPU time an operation took: of the whole process, so that the compiler and the garbage
 * collector count, and of no other, so that a busy machine matters less than to the clock.
 */
public final class CpuTimeProfiler implements InternalProfiler {

  /** Name of the result, in milliseconds of CPU time for one operation. */
  static final String LABEL = "cpu";

  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private long before;

  @Override
  public String getDescription() {
    return "CPU time of the process for one operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = process.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double nanoseconds = process.getProcessCpuTime() - before;
    double milliseconds = nanoseconds / 1e6 / result.getMetadata().getAllOps();
    return List.of(new ScalarResult(LABEL, milliseconds, "ms/op", AggregationPolicy.AVG));
  }
}
