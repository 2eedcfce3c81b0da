package dev.homelake.silver.store;

import dev.homelake.silver.s3.S3Connection;
import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Opens stores, on the driver as on the machines of the cluster. Files of this machine and S3 are
 * reached directly, all else through Hadoop. Thread-safe.
 */
public interface ObjectStores extends Serializable {

  /** The store below a prefix. Throws {@link IOException} if its file system is not set up. */
  ObjectStore at(Prefix prefix) throws IOException;

  /** Stores of local folders only. */
  static ObjectStores local() {
    return new ConnectedStores(null, null);
  }

  /** Stores of local folders and of S3; the connection stays the caller's. */
  static ObjectStores of(S3Connection s3) {
    return new ConnectedStores(s3, null);
  }

  /** As the other; also stores of every kind that {@code hadoop} has settings for. */
  static ObjectStores of(S3Connection s3, Configuration hadoop) {
    return new ConnectedStores(s3, new SerializableConfiguration(hadoop));
  }
}
