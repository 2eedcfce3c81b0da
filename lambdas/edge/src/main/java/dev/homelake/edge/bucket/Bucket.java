package dev.homelake.edge.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bucket: objects by key. A write is visible as a whole or not at all, and at once to everybody.
 *
 * <p>What is not there is an empty answer; outages are {@link IOException}s whose messages hold no
 * key. Safe for use by several threads.
 */
public interface Bucket {

  /** Its name. */
  String name();

  /** The object as it is now; empty if there is none. */
  Optional<ObjectInfo> head(String key) throws IOException;

  /**
   * One version of the object, whatever is there now; empty if there is no such version. A bucket
   * without versions has none.
   */
  Optional<ObjectInfo> head(String key, String versionId) throws IOException;

  /**
   * Opens exactly the content that {@code object} describes; the caller closes the stream.
   *
   * @throws ObjectChangedException if the bucket does not have it any more
   */
  InputStream open(ObjectInfo object) throws IOException;

  /** Writes the object, whatever was there. */
  void put(String key, Content content) throws IOException;

  /** Writes the object if there is none; of several writers at once, one does. */
  boolean putIfAbsent(String key, Content content) throws IOException;

  /** Replaces exactly the content that {@code expected} describes; says whether it did. */
  boolean replace(ObjectInfo expected, Content content) throws IOException;

  /**
   * Copies exactly the content that {@code source} describes, with its type and metadata, without
   * moving bytes through this program.
   *
   * @throws ObjectChangedException if the bucket does not have it any more
   */
  default void copy(ObjectInfo source, String key) throws IOException {
    copy(source, key, source.contentType(), source.metadata());
  }

  /**
   * The same with another type and other metadata, for what the writer said of either may be wrong.
   *
   * @param metadata as for {@link Content}
   * @throws ObjectChangedException if the bucket does not have it any more
   */
  void copy(ObjectInfo source, String key, String type, Map<String, String> metadata)
      throws IOException;

  /** Removes the object; fine if there is none. */
  void delete(String key) throws IOException;

  /**
   * The objects whose keys begin with {@code prefix}, in the order of their keys. For prefixes of
   * at most some ten thousand objects.
   */
  List<ObjectSummary> summaries(String prefix) throws IOException;

  /** The keys of {@link #summaries}. */
  default List<String> list(String prefix) throws IOException {
    return summaries(prefix).stream().map(ObjectSummary::key).toList();
  }
}
