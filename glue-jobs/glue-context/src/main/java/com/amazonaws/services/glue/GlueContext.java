package com.amazonaws.services.glue;

import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Stands in for Glue's class of this name at compile time, with the constructor and the method that
 * its documentation gives. On Glue the real class is loaded; this one is in no jar.
 */
public class GlueContext {

  /** A context over a Spark context. */
  public GlueContext(SparkContext spark) {
    throw new UnsupportedOperationException("Glue's own library is not on the class path");
  }

  /** The context's session. */
  public SparkSession getSparkSession() {
    throw new UnsupportedOperationException("Glue's own library is not on the class path");
  }
}
