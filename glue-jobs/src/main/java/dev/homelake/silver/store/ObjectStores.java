package dev.homelake.silver.store;

import dev.homelake.silver.s3.S3Connection;
import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Opens stores, on the driver as on the machines of the cluster. Files of this machine and S3 are
 * reached directly, all else through Hadoop. Thread-safe.
 */
public final class ObjectStores implements Serializable {

  private static final long serialVersionUID = 1;

  private final S3Connection s3;

  /** Null if no other file system will be opened: it is a thousand settings long. */
  private final SerializableConfiguration hadoop;

  private ObjectStores(S3Connection s3, SerializableConfiguration hadoop) {
    this.s3 = s3;
    this.hadoop = hadoop;
  }

  /** Stores of local folders only. */
  public static ObjectStores local() {
    return new ObjectStores(null, null);
  }

  /** Stores of local folders and of S3; the connection stays the caller's. */
  public static ObjectStores of(S3Connection s3) {
    return new ObjectStores(s3, null);
  }

  /** Also stores of every kind that {@code hadoop} has settings for. */
  public ObjectStores with(Configuration hadoop) {
    return new ObjectStores(s3, new SerializableConfiguration(hadoop));
  }

  /** The store below a prefix. Throws {@link IOException} if its file system is not set up. */
  public ObjectStore at(Prefix prefix) throws IOException {
    if (prefix.isLocal()) {
      return new LocalStore(prefix.folder());
    }
    if (prefix.isS3() && s3 != null) {
      return new S3Store(s3, prefix);
    }
    if (hadoop == null) {
      throw new IllegalStateException(prefix + " cannot be opened here");
    }
    return new HadoopStore(new Path(prefix.uri()).getFileSystem(hadoop.value()), prefix);
  }
}
