package dev.homelake.silver;

import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * A Spark session that starts when it is first asked for: a run with nothing to do never does. Not
 * thread-safe.
 */
final class LazySession implements Supplier<JavaSparkContext>, AutoCloseable {

  private final Supplier<SparkSession> start;
  private SparkSession session;
  private JavaSparkContext context;

  LazySession(Supplier<SparkSession> start) {
    this.start = start;
  }

  @Override
  public JavaSparkContext get() {
    if (session == null) {
      session = start.get();
      context = JavaSparkContext.fromSparkContext(session.sparkContext());
    }
    return context;
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }
}
