package dev.homelake.silver.stock;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * What the job is measured against: Spark's own dynamic partition overwrite, as its documentation
 * shows it, on S3A. Reads a table's rows and writes them to another place, one file a date.
 */
public final class StockOverwrite {

  private StockOverwrite() {}

  /** Takes the table to read and the place to write to. */
  public static void main(String[] places) {
    SparkConf settings = new SparkConf();
    settings
        .set("spark.hadoop.fs.s3a.endpoint", System.getenv("AWS_ENDPOINT_URL_S3"))
        .set("spark.hadoop.fs.s3a.endpoint.region", System.getenv("AWS_REGION"))
        .set("spark.hadoop.fs.s3a.access.key", System.getenv("AWS_ACCESS_KEY_ID"))
        .set("spark.hadoop.fs.s3a.secret.key", System.getenv("AWS_SECRET_ACCESS_KEY"))
        .set("spark.hadoop.fs.s3a.path.style.access", "true")
        .set("spark.hadoop.fs.s3a.connection.ssl.enabled", "false")
        .set("spark.app.name", "stock-overwrite")
        .set("spark.master", "local[*]")
        .set("spark.ui.enabled", "false")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.sql.session.timeZone", "UTC")
        .set("spark.sql.shuffle.partitions", "4")
        .set("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
    try (SparkSession spark = SparkSession.builder().config(settings).getOrCreate()) {
      Dataset<Row> rows = spark.read().parquet(places[0]);
      rows.repartition(col("date"))
          .sortWithinPartitions("date", "chat", "position")
          .write()
          .mode(SaveMode.Overwrite)
          .option("partitionOverwriteMode", "dynamic")
          .option("compression", "zstd")
          .partitionBy("date")
          .parquet(places[1]);
    }
  }
}
