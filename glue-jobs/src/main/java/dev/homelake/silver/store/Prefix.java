package dev.homelake.silver.store;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A place for objects: a URI that ends with a slash, such as {@code s3://bucket/bronze/whatsapp/}
 * or {@code file:///home/ana/lake/bronze/}. Not escaped: a blank is a blank.
 *
 * @param uri with its scheme
 */
public record Prefix(String uri) implements Serializable {

  private static final String FILE = "file:";

  public Prefix {
    if (!uri.matches("(?s)[a-z][a-z0-9+.-]+:/.*/")) {
      throw new IllegalArgumentException(
          "'" + uri + "' is no prefix: it needs a scheme in front and a slash at the end");
    }
  }

  /** The prefix as people write it: the last slash may miss; without a scheme it is a folder. */
  public static Prefix of(String written) {
    if (written.isBlank()) {
      throw new IllegalArgumentException("a prefix cannot be empty");
    }
    String uri =
        written.matches("(?s)[a-z][a-z0-9+.-]+:/.*")
            ? written
            : FILE + "//" + Path.of(written).toAbsolutePath().normalize();
    return new Prefix(uri.endsWith("/") ? uri : uri + "/");
  }

  /** Whether the objects are files of this machine. */
  public boolean isLocal() {
    return uri.startsWith(FILE);
  }

  /** The folder of a local prefix. */
  public Path folder() {
    if (!isLocal()) {
      throw new IllegalStateException(uri + " is no local folder");
    }
    String path = uri.substring(FILE.length());
    return Path.of(path.startsWith("//") ? path.substring(2) : path);
  }

  /** Whether the objects are in a bucket of S3. */
  public boolean isS3() {
    return uri.matches("(?s)s3a?://[^/]+/.*");
  }

  /** The bucket of a prefix of S3. */
  public String bucket() {
    return uri.substring(bucketAt(), pathAt() - 1);
  }

  /** What the keys of a prefix of S3 begin with: empty, or with a slash at its end. */
  public String path() {
    return uri.substring(pathAt());
  }

  private int bucketAt() {
    if (!isS3()) {
      throw new IllegalStateException(uri + " is no place in S3");
    }
    return uri.indexOf("//") + 2;
  }

  private int pathAt() {
    return uri.indexOf('/', bucketAt()) + 1;
  }

  /** Whether both are the same place, by whatever name; links of this machine are followed. */
  public boolean isSame(Prefix other) {
    return place().equals(other.place());
  }

  /** Whether one of the two is the other, or lies in it; links of this machine are followed. */
  public boolean overlaps(Prefix other) {
    String one = place();
    String two = other.place();
    return one.startsWith(two) || two.startsWith(one);
  }

  /** What tells places apart: Hadoop's names for S3 mean the same, and so do links to a folder. */
  private String place() {
    if (!isLocal()) {
      return uri.replaceFirst("^s3[an]:", "s3:");
    }
    Path existing = folder().toAbsolutePath().normalize();
    Path missing = Path.of("");
    while (existing.getParent() != null && !Files.exists(existing)) {
      missing = existing.getFileName().resolve(missing);
      existing = existing.getParent();
    }
    try {
      existing = existing.toRealPath();
    } catch (IOException e) {
      // It cannot be looked into; its name must do.
    }
    String path = existing.resolve(missing).toString();
    return FILE + (path.endsWith("/") ? path : path + "/");
  }

  /** As people write it: a folder of this machine without a scheme. */
  public String written() {
    return isLocal() ? folder().toString() : uri;
  }

  /** The URI of an object below this prefix. */
  public String child(String key) {
    return uri + key;
  }

  @Override
  public String toString() {
    return uri;
  }
}
