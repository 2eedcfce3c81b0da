package dev.homelake.local.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * A store that refuses writes: of some keys, or all after so many. Remembers the order of writes.
 */
final class WriteStop extends ForwardingBlobStore {

  private final Predicate<String> refused;
  private final Answer answer;
  private final List<String> written = new ArrayList<>();
  private int left = Integer.MAX_VALUE;

  /** What becomes of the write at which it stops. */
  enum Answer {
    BEFORE_IT_IS_DONE,
    /** It took effect, but nobody hears of that. */
    AFTER_IT_IS_DONE
  }

  WriteStop(BlobStore store, Predicate<String> refused, Answer answer) {
    super(store);
    this.refused = refused;
    this.answer = answer;
  }

  static WriteStop none(BlobStore store) {
    return new WriteStop(store, key -> false, Answer.BEFORE_IT_IS_DONE);
  }

  /** So many writes are taken from now on. */
  synchronized void after(int writes) {
    left = writes;
    written.clear();
  }

  /** All are taken from now on. */
  synchronized void goOn() {
    left = Integer.MAX_VALUE;
  }

  synchronized List<String> written() {
    return List.copyOf(written);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    if (isRefused(request.key())) {
      if (answer == Answer.AFTER_IT_IS_DONE) {
        super.putBlob(request, content);
      } else {
        readAll(content);
      }
      throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
    }
    return super.putBlob(request, content);
  }

  /** Whoever is not read to the end does not hear the answer. */
  private static void readAll(InputStream content) {
    try {
      content.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized boolean isRefused(String key) {
    if (refused.test(key) || left == 0) {
      return true;
    }
    left--;
    written.add(key);
    return false;
  }
}
