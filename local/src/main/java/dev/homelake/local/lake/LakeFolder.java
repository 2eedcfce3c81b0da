package dev.homelake.local.lake;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * What is where in the folder of a lake. Only its owner may look into what was made by this.
 *
 * <table>
 * <caption>The folder</caption>
 * <tr><td>{@code s3/lake/}</td><td>the bucket, laid out as on AWS</td></tr>
 * <tr><td>{@code photos.sqlite}</td><td>the index of photos</td></tr>
 * <tr><td>{@code events.sqlite}</td><td>what happened to objects and is not handled yet</td></tr>
 * <tr><td>{@code jobs.sqlite}</td><td>the last runs of the silver job</td></tr>
 * <tr><td>{@code users.sqlite}</td><td>who may sign in, and the keys that prove it</td></tr>
 * <tr><td>{@code logs/}</td><td>what the functions logged: codes and counts, no names</td></tr>
 * <tr><td>{@code .s3-environment}</td><td>address and key of its S3, for its owner's tools</td></tr>
 * </table>
 *
 * @param root the folder, absolute
 */
public record LakeFolder(Path root) {

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");

  /** The bucket's name. */
  public static final String BUCKET = "lake";

  /** The region of AWS that all of it says it is in. */
  public static final String REGION = "us-east-1";

  /** Makes the path absolute. */
  public LakeFolder {
    root = requireNonNull(root, "root is null").toAbsolutePath().normalize();
  }

  /** The lake in a folder, which is made if it is missing. */
  public static LakeFolder create(Path root) throws IOException {
    LakeFolder lake = new LakeFolder(root);
    for (Path folder : List.of(lake.root, lake.buckets(), lake.bucket(), lake.logs())) {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, OwnerOnly.FOLDER);
      }
    }
    return lake;
  }

  /**
   * Whether others on this machine may look into it: its owner made the folder for other things.
   */
  public boolean isOpenToOthers() throws IOException {
    return !PRIVATE.containsAll(Files.getPosixFilePermissions(root));
  }

  /** Whether there is a lake. */
  public boolean exists() {
    return Files.isDirectory(bucket());
  }

  /** The folder that S3 serves: a bucket is a folder in it. */
  public Path buckets() {
    return root.resolve("s3");
  }

  /** The bucket's folder. */
  public Path bucket() {
    return buckets().resolve(BUCKET);
  }

  /** The file that an object of the bucket is. */
  public Path object(String key) {
    return bucket().resolve(key);
  }

  /** The table of messages: {@code date=…} folders. */
  public Path silver() {
    return object("silver/whatsapp");
  }

  /** The index of photos. */
  public Path photos() {
    return root.resolve("photos.sqlite");
  }

  /** What is to be done about objects. */
  public Path events() {
    return root.resolve("events.sqlite");
  }

  /** The last runs of the silver job. */
  public Path jobs() {
    return root.resolve("jobs.sqlite");
  }

  /** Users, their sessions and keys. */
  public Path users() {
    return root.resolve("users.sqlite");
  }

  /** What the functions logged. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** Address and key of the lake's S3. */
  public Path s3Environment() {
    return root.resolve(".s3-environment");
  }
}
