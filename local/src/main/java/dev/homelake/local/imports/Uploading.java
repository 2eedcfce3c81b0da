package dev.homelake.local.imports;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.local.work.FreeSpace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Uploads files, none twice, and none over another of the same name: two cameras both make an
 * {@code IMG_0001.jpg}, and an export may not have been looked at yet when the next of its name
 * comes. Safe for use by several threads.
 */
final class Uploading {

  private static final int HASH_DIGITS = 16;

  private final Bucket bucket;
  private final FreeSpace space;
  private final ConcurrentMap<String, Object> locks = new ConcurrentHashMap<>();

  Uploading(Bucket bucket, FreeSpace space) {
    this.space = requireNonNull(space, "space is null");
    this.bucket = requireNonNull(bucket, "bucket is null");
  }

  /**
   * A file that is in the bucket.
   *
   * @param file where it came from
   * @param key where it is
   * @param isNew whether it was not there before
   */
  record Uploaded(Path file, String key, boolean isNew) {}

  /** Uploads a file, unless its content is there already. */
  Uploaded upload(ChosenFiles.Chosen chosen) throws IOException {
    String key = chosen.place().key();
    synchronized (locks.computeIfAbsent(key, any -> new Object())) {
      Optional<ObjectInfo> present = bucket.head(key);
      if (present.isPresent()) {
        String hash = hash(chosen.file());
        if (isSame(present.get(), chosen, hash)) {
          return new Uploaded(chosen.file(), key, false);
        }
        key = keyBeside(chosen.place(), hash);
        if (bucket.head(key).isPresent()) {
          return new Uploaded(chosen.file(), key, false);
        }
      }
      space.require(chosen.bytes());
      bucket.put(key, Content.of(type(chosen.file()), chosen.file()));
      return new Uploaded(chosen.file(), key, true);
    }
  }

  /** The ETag of what came in one piece is its MD5. */
  private static boolean isSame(ObjectInfo present, ChosenFiles.Chosen chosen, String hash) {
    return present.size() == chosen.bytes() && present.eTag().equals(hash);
  }

  /** The name stays as it is: chats are called by it. */
  private static String keyBeside(UploadPlace place, String hash) {
    return place.area().key(hash.substring(0, HASH_DIGITS) + "/" + place.path());
  }

  private static String type(Path file) {
    String guessed = URLConnection.guessContentTypeFromName(file.getFileName().toString());
    return guessed == null ? "application/octet-stream" : guessed;
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
    try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
