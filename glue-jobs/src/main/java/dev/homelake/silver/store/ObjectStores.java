package dev.homelake.silver.store;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Opens stores, on the driver as on the machines of the cluster. Files of this machine are reached
 * directly, all else through Hadoop.
 */
public final class ObjectStores implements Serializable {

  private static final long serialVersionUID = 1;

  /** Null if nothing but local folders will be opened: it is a thousand settings long. */
  private final SerializableConfiguration hadoop;

  private ObjectStores(SerializableConfiguration hadoop) {
    this.hadoop = hadoop;
  }

  /** Stores of local folders only. */
  public static ObjectStores local() {
    return new ObjectStores(null);
  }

  /** Stores of every kind that {@code hadoop} has settings for. */
  public static ObjectStores of(Configuration hadoop) {
    return new ObjectStores(new SerializableConfiguration(hadoop));
  }

  /** The store below a prefix. Throws {@link IOException} if its file system is not set up. */
  public ObjectStore at(Prefix prefix) throws IOException {
    if (prefix.isLocal()) {
      return new LocalStore(prefix.folder());
    }
    if (hadoop == null) {
      throw new IllegalStateException("only local folders can be opened here, not " + prefix);
    }
    return new HadoopStore(new Path(prefix.uri()).getFileSystem(hadoop.value()), prefix);
  }
}
