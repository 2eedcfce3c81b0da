package dev.homelake.silver.store;

import dev.homelake.silver.s3.S3Connection;
import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The stores there are.
 *
 * @param s3 null if nothing on S3 will be opened
 * @param hadoop null if no other file system will be opened: it is a thousand settings long
 */
record ConnectedStores(S3Connection s3, SerializableConfiguration hadoop) implements ObjectStores {

  @Override
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
