package dev.homelake.local.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import dev.homelake.local.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of a lake's S3, kept in the lake's folder in a file that only its owner may read. The
 * file is a shell's: it sets what AWS's tools look for. While this is open, no other process can
 * open it. For one thread.
 */
final class LakeKey implements AutoCloseable {

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");
  private static final Pattern ID = Pattern.compile("(?m)^export AWS_ACCESS_KEY_ID=(\\w+)$");
  private static final Pattern SECRET =
      Pattern.compile("(?m)^export AWS_SECRET_ACCESS_KEY=([\\w-]+)$");
  private static final int MOST_BYTES = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private final AccessKey key;

  private LakeKey(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.key = known();
  }

  /**
   * Opens the key of the lake in a folder, or makes one.
   *
   * @throws Problem if another process has opened it
   */
  static LakeKey open(Path lake) throws IOException {
    Path file = lake.resolve(".s3-environment");
    FileChannel channel =
        FileChannel.open(
            file, Set.of(CREATE, READ, WRITE, NOFOLLOW_LINKS), asFileAttribute(PRIVATE));
    try {
      // It may have been copied, or its permissions widened by hand.
      Files.setPosixFilePermissions(file, PRIVATE);
      if (!isLocked(channel)) {
        throw Problem.wrongUse(
            "cannot serve " + lake + ": another \"homelake s3\" serves it",
            "End that one, or use it: . " + file);
      }
      return new LakeKey(file, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private AccessKey known() throws IOException {
    ByteBuffer content = ByteBuffer.allocate((int) Math.min(channel.size(), MOST_BYTES));
    channel.position(0);
    while (content.hasRemaining() && channel.read(content) >= 0) {
      // On to the rest.
    }
    String text = US_ASCII.decode(content.flip()).toString();
    Matcher id = ID.matcher(text);
    Matcher secret = SECRET.matcher(text);
    return id.find() && secret.find()
        ? new AccessKey(id.group(1), secret.group(1))
        : new AccessKey("HOMELAKE" + random(9).replaceAll("\\W", "0"), random(30));
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** The key. */
  AccessKey key() {
    return key;
  }

  /** The file that sets what a client needs: {@code . FILE}. */
  Path file() {
    return file;
  }

  /** Writes the file for a server at this address. */
  void write(URI endpoint) throws IOException {
    String text =
        """
        # Homelake's S3 on this machine. For you only: whoever has the key has the lake.
        export AWS_ENDPOINT_URL_S3=%s
        export AWS_REGION=us-east-1
        export AWS_ACCESS_KEY_ID=%s
        export AWS_SECRET_ACCESS_KEY=%s
        unset AWS_SESSION_TOKEN AWS_PROFILE
        """
            .formatted(endpoint, key.id(), key.secret());
    ByteBuffer content = US_ASCII.encode(text);
    channel.position(0);
    while (content.hasRemaining()) {
      channel.write(content);
    }
    channel.truncate(channel.position());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
