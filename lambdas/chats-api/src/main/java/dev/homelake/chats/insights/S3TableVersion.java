package dev.homelake.chats.insights;

import static java.util.Objects.requireNonNull;

import dev.homelake.chats.queries.SavedQuestion;
import dev.homelake.edge.signing.UrlSigner;
import dev.homelake.edge.silver.ManifestHead;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The ETag of the silver job's manifest in S3. Reads its first bytes, without the S3 client, which
 * would be the larger half of the function.
 */
public final class S3TableVersion implements TableVersion {

  private static final Duration LIFETIME = Duration.ofMinutes(1);

  /** It saves a query, which takes about as long. */
  private static final int PATIENCE_MILLIS = 1000;

  private final UrlSigner signer;

  /** Of the lake whose addresses {@code signer} signs. */
  public S3TableVersion(UrlSigner signer) {
    this.signer = requireNonNull(signer, "signer is null");
  }

  @Override
  public Optional<String> current() {
    URI address = signer.sign(ManifestHead.KEY, LIFETIME);
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setRequestProperty("Range", "bytes=0-" + (ManifestHead.BYTES - 1));
      // Read to the end and closed, the connection is used again.
      try (InputStream content = connection.getInputStream()) {
        byte[] head = content.readNBytes(ManifestHead.BYTES);
        return ManifestHead.isAtRest(head)
            ? Optional.ofNullable(connection.getHeaderField("ETag")).flatMap(S3TableVersion::bare)
            : Optional.empty();
      }
    } catch (IOException e) {
      // Its message may hold the signed address. Without a version the table is asked itself.
      return Optional.empty();
    }
  }

  private static Optional<String> bare(String eTag) {
    return Optional.of(eTag.replaceAll("^\"|\"$", "")).filter(SavedQuestion::isVersion);
  }
}
