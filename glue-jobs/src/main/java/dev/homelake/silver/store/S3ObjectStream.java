package dev.homelake.silver.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * One version of an object of S3, from its beginning to its end. A connection that breaks on the
 * way, as one of a long read may, is opened again where it broke. Not thread-safe.
 */
final class S3ObjectStream extends InputStream {

  private static final int PRECONDITION_FAILED = 412;
  private static final int ATTEMPTS = 4;

  private final S3Client s3;
  private final GetObjectRequest request;
  private ResponseInputStream<GetObjectResponse> content;
  private long position;
  private boolean atEnd;

  private S3ObjectStream(S3Client s3, GetObjectRequest request) {
    this.s3 = s3;
    this.request = request;
  }

  /** Opens an object. Throws {@link IOException} if it is gone or has another version by now. */
  static InputStream open(S3Client s3, String bucket, String key, String version)
      throws IOException {
    S3ObjectStream stream =
        new S3ObjectStream(
            s3, GetObjectRequest.builder().bucket(bucket).key(key).ifMatch(version).build());
    stream.connect();
    return stream;
  }

  private void connect() throws IOException {
    GetObjectRequest rest =
        position == 0 ? request : request.toBuilder().range("bytes=" + position + "-").build();
    try {
      content = s3.getObject(rest);
    } catch (NoSuchKeyException e) {
      FileNotFoundException gone = new FileNotFoundException("there is no " + place());
      gone.initCause(e);
      throw gone;
    } catch (S3Exception e) {
      throw e.statusCode() == PRECONDITION_FAILED
          ? new IOException("cannot read " + place() + ": it changed since it was listed", e)
          : failure(e);
    } catch (SdkException e) {
      throw failure(e);
    }
  }

  private IOException failure(SdkException e) {
    return new IOException("cannot read " + place() + ": " + e.getMessage(), e);
  }

  private String place() {
    return "s3://" + request.bucket() + "/" + request.key();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (atEnd) {
      return -1;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        int read = content.read(target, offset, length);
        atEnd = read < 0;
        position += Math.max(0, read);
        return read;
      } catch (IOException | SdkException e) {
        content.abort();
        if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
          throw new IOException("cannot read " + place() + " at byte " + position, e);
        }
        connect();
      }
    }
  }

  /** Closing reads what is left, so that the connection can be used again; a file may be large. */
  @Override
  public void close() throws IOException {
    if (atEnd) {
      content.close();
    } else {
      content.abort();
    }
  }
}
