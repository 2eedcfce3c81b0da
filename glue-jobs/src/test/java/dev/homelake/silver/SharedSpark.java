package dev.homelake.silver;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** One Spark for all tests of the build, and spark-testing-base's assertions on it. */
final class SharedSpark {

  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("tests")
          .config("spark.ui.enabled", "false")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.ansi.enabled", "true")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
          .getOrCreate();

  private SharedSpark() {}

  static SparkSession session() {
    return SESSION;
  }

  static JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(SESSION.sparkContext());
  }

  static Asserts asserts() {
    return new Asserts();
  }

  /** The assertions need neither Hive nor ScalaTest if used like this. */
  static final class Asserts extends JavaDatasetSuiteBase {

    @Override
    public SparkSession spark() {
      return SESSION;
    }

    @Override
    public boolean enableHiveSupport() {
      return false;
    }
  }
}
