package dev.homelake.local.lake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.Objects.requireNonNull;

import dev.homelake.local.files.OwnerOnly;
import dev.homelake.local.s3.AccessKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key that opens all of a lake's S3, kept in a file that only the lake's owner may read. The
 * file is a shell's: it sets what AWS's tools look for.
 *
 * @param key the key
 * @param endpoint where S3 is, or was last; empty before it was anywhere
 */
public record LakeKey(AccessKey key, Optional<URI> endpoint) {

  private static final Pattern ID = Pattern.compile("(?m)^export AWS_ACCESS_KEY_ID=(\\w+)$");
  private static final Pattern SECRET =
      Pattern.compile("(?m)^export AWS_SECRET_ACCESS_KEY=([\\w-]+)$");
  private static final Pattern ENDPOINT =
      Pattern.compile("(?m)^export AWS_ENDPOINT_URL_S3=(http://[\\w.]+:\\d+)$");

  /** Refuses null. */
  public LakeKey {
    requireNonNull(key, "key is null");
    requireNonNull(endpoint, "endpoint is null");
  }

  /** The key of a lake as its file tells it; empty if there is none yet. */
  public static Optional<LakeKey> read(LakeFolder lake) throws IOException {
    String text;
    try {
      text = Files.readString(lake.s3Environment(), US_ASCII);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    Matcher id = ID.matcher(text);
    Matcher secret = SECRET.matcher(text);
    Matcher endpoint = ENDPOINT.matcher(text);
    return id.find() && secret.find()
        ? Optional.of(
            new LakeKey(
                new AccessKey(id.group(1), secret.group(1)),
                endpoint.find() ? Optional.of(URI.create(endpoint.group(1))) : Optional.empty()))
        : Optional.empty();
  }

  /** The key of a lake, or a new one, which is not kept before {@link #write}. */
  public static LakeKey readOrMake(LakeFolder lake) throws IOException {
    Optional<LakeKey> known = read(lake);
    return known.isPresent()
        ? known.get()
        : new LakeKey(
            new AccessKey("HOMELAKE" + random(9).replaceAll("\\W", "0"), random(30)),
            Optional.empty());
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Keeps the key, for a server at this address. */
  public LakeKey write(LakeFolder lake, URI address) throws IOException {
    String text =
        """
        # Homelake's S3 on this machine. For you only: whoever has the key has the lake.
        export AWS_ENDPOINT_URL_S3=%s
        export AWS_REGION=%s
        export AWS_ACCESS_KEY_ID=%s
        export AWS_SECRET_ACCESS_KEY=%s
        unset AWS_SESSION_TOKEN AWS_PROFILE
        """
            .formatted(address, LakeFolder.REGION, key.id(), key.secret());
    Path file = lake.s3Environment();
    // Made private before there is anything in it, and never half written.
    Path incoming = file.resolveSibling(file.getFileName() + ".incoming");
    Files.deleteIfExists(incoming);
    Files.createFile(incoming, OwnerOnly.FILE);
    Files.writeString(incoming, text, US_ASCII);
    Files.move(incoming, file, ATOMIC_MOVE, REPLACE_EXISTING);
    return new LakeKey(key, Optional.of(address));
  }
}
