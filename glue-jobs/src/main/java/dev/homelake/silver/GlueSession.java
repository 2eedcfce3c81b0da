package dev.homelake.silver;

import com.amazonaws.services.glue.GlueContext;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/** The session on Glue. A class of its own, for it can only be loaded there. */
final class GlueSession {

  /** Glue sets this property in the driver, and nobody else does. */
  private static final String JOB_NAME = "spark.glue.JOB_NAME";

  private GlueSession() {}

  static boolean isHere() {
    return System.getProperty(JOB_NAME) != null;
  }

  static SparkSession start(SparkConf settings) {
    return new GlueContext(SparkContext.getOrCreate(settings)).getSparkSession();
  }
}
