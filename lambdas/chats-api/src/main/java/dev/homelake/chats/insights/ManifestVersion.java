package dev.homelake.chats.insights;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.signing.UrlSigner;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The ETag in S3 of the manifest of the silver job, which is written before the job's first change
 * of the table and after its last. Reads one byte of it, without the S3 client, which would be the
 * larger half of the function.
 */
public final class ManifestVersion implements TableVersion {

  /** Where the job keeps its manifest. */
  public static final String KEY = "state/whatsapp/manifest.json";

  private static final Duration LIFETIME = Duration.ofMinutes(1);
  private static final int PATIENCE_MILLIS = 2000;

  private final UrlSigner signer;

  /** Of the lake whose addresses {@code signer} signs. */
  public ManifestVersion(UrlSigner signer) {
    this.signer = requireNonNull(signer, "signer is null");
  }

  @Override
  public Optional<String> current() {
    URI address = signer.sign(KEY, LIFETIME);
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setRequestProperty("Range", "bytes=0-0");
      try {
        int status = connection.getResponseCode();
        return status == HttpURLConnection.HTTP_OK || status == HttpURLConnection.HTTP_PARTIAL
            ? Optional.ofNullable(connection.getHeaderField("ETag")).map(ManifestVersion::bare)
            : Optional.empty();
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      // The message may hold the signed address. Without a version the table is asked itself.
      return Optional.empty();
    }
  }

  private static String bare(String eTag) {
    return eTag.replaceAll("[^A-Za-z0-9-]", "");
  }
}
