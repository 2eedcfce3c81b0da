package dev.homelake.silver;

import dev.homelake.catalog.TableDefinition;
import dev.homelake.catalog.partitions.CatalogTable;
import dev.homelake.catalog.partitions.FilePartitionCatalog;
import dev.homelake.catalog.partitions.GluePartitionCatalog;
import dev.homelake.catalog.partitions.PartitionCatalog;
import dev.homelake.silver.lock.LocalLockStore;
import dev.homelake.silver.lock.LockStore;
import dev.homelake.silver.lock.S3LockStore;
import dev.homelake.silver.s3.S3Access;
import dev.homelake.silver.s3.S3Connection;
import dev.homelake.silver.store.ObjectStores;
import dev.homelake.silver.store.Prefix;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.glue.GlueClient;

/**
 * What a run is connected to: folders of this machine, or S3 and the Glue catalog, as its places
 * say. Closing closes the clients that were made.
 */
final class Connections implements AutoCloseable {

  private static final String LOCK = "lock.json";

  /** The database of a lake on this machine, if none is named. */
  static final String LOCAL_DATABASE = "homelake";

  private final JobArguments arguments;
  private final S3Connection s3;
  private final Deque<Runnable> closing = new ArrayDeque<>();

  Connections(JobArguments arguments, S3Access access) {
    this.arguments = arguments;
    this.s3 = new S3Connection(access);
    closing.push(s3::close);
  }

  /**
   * Where exports, table and state are. A session is asked for only if one of them is neither here
   * nor in S3: a run that has nothing to do needs none.
   */
  ObjectStores stores(LazySession session) {
    boolean direct =
        Stream.of(arguments.bronze(), arguments.silver(), arguments.state())
            .allMatch(place -> place.isLocal() || place.isS3());
    return direct ? ObjectStores.of(s3) : ObjectStores.of(s3, session.get().hadoopConfiguration());
  }

  /** Where the lake's lock is. */
  LockStore lock() {
    Prefix state = arguments.state();
    if (state.isLocal()) {
      return new LocalLockStore(state.folder().resolve(LOCK));
    }
    return new S3LockStore(s3.client(), state.bucket(), state.path() + LOCK);
  }

  /**
   * A file beside the state for a table on this machine, Glue's if a database is named, or none.
   */
  Optional<PartitionCatalog> catalog() {
    TableDefinition definition = TableDefinition.whatsappMessages();
    String location = arguments.silver().uri();
    if (arguments.silver().isLocal() && arguments.state().isLocal()) {
      String database = arguments.database().orElse(LOCAL_DATABASE);
      return Optional.of(
          new FilePartitionCatalog(
              arguments.state().folder().resolve("catalog"),
              new CatalogTable(database, definition, location)));
    }
    return arguments
        .database()
        .map(database -> glue(new CatalogTable(database, definition, location)));
  }

  @SuppressWarnings("deprecation") // See S3Access.client().
  private PartitionCatalog glue(CatalogTable table) {
    GlueClient glue = GlueClient.builder().httpClientBuilder(ApacheHttpClient.builder()).build();
    closing.push(glue::close);
    return new GluePartitionCatalog(glue, table);
  }

  @Override
  public void close() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }
}
