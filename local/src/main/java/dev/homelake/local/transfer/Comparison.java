package dev.homelake.local.transfer;

import dev.homelake.local.transfer.Found.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * Finds out whether two objects have the same content, as cheaply as that can be known: by their
 * sizes; by their ETags, which are the content's MD5 unless it came in parts or is encrypted with a
 * key of KMS; by the ETag that a copy notes of what it was copied from; and where those say
 * nothing, by reading both. Safe for use by several threads.
 *
 * @param from one of them
 * @param to the other
 */
record Comparison(S3Side from, S3Side to) {

  enum Verdict {
    SAME,
    DIFFERENT,
    /** One of them lies in an archive, and the other cannot be compared with what is known. */
    OUT_OF_REACH
  }

  /** Whether listings alone tell that the content is the same. */
  static boolean isSurelySame(Found one, Found other) {
    return one.size() == other.size() && !one.eTag().isEmpty() && one.eTag().equals(other.eTag());
  }

  /**
   * Compares.
   *
   * @param source in the one bucket
   * @param key in the other, where there is an object
   */
  Verdict of(Found source, String key, HeadObjectResponse head) throws IOException {
    if (head.contentLength() != source.size()) {
      return Verdict.DIFFERENT;
    }
    Description there = Description.of(head);
    Description here = Description.of(from.head(source.key()).orElseThrow(Gone::new));
    if (!Collections.disjoint(there.tags(), here.tags())) {
      return Verdict.SAME;
    }
    if (there.isOutOfReach() || here.isOutOfReach()) {
      return Verdict.OUT_OF_REACH;
    }
    Found target =
        new Found(
            key,
            head.contentLength(),
            S3Side.unquoted(head.eTag()),
            head.lastModified(),
            Storage.AT_HAND);
    return MessageDigest.isEqual(sha256(from, source), sha256(to, target))
        ? Verdict.SAME
        : Verdict.DIFFERENT;
  }

  private static byte[] sha256(S3Side side, Found object) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    try (InputStream content = new DigestInputStream(side.open(object), digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    return digest.digest();
  }
}
