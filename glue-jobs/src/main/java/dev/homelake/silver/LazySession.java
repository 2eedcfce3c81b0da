package dev.homelake.silver;

import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** A Spark session that starts when it is first asked for: a run with nothing to do never does. */
final class LazySession implements Supplier<JavaSparkContext>, AutoCloseable {

  private final SparkConf settings;
  private SparkSession session;
  private JavaSparkContext context;

  LazySession(SparkConf settings) {
    this.settings = settings;
  }

  @Override
  public JavaSparkContext get() {
    if (session == null) {
      session = SparkSession.builder().config(settings).getOrCreate();
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
