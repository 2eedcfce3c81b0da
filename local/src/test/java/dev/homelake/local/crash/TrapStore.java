package dev.homelake.local.crash;

import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Catches one write or delete: it is held, before or after it took effect, until it is let go. By
 * then its client is dead, and one that was held before never takes effect.
 */
final class TrapStore extends ForwardingBlobStore {

  /** Which requests are counted. */
  enum Kind {
    /** Writes of the table's files. */
    TABLE_WRITE,
    /** Writes and deletes of anything else before the first of them. */
    CHANGE_BEFORE_TABLE,
    /** Writes and deletes of anything else after the last of them. */
    CHANGE_AFTER_TABLE
  }

  /** Whether the request has taken effect when its client dies. */
  enum Side {
    BEFORE,
    AFTER
  }

  /** The request to catch: the one of its kind with this number, from 1. */
  record Moment(Kind kind, int number, Side side) {

    @Override
    public String toString() {
      String what =
          switch (kind) {
            case TABLE_WRITE -> "write %d of the table";
            case CHANGE_BEFORE_TABLE -> "change %d in front of the table's";
            case CHANGE_AFTER_TABLE -> "change %d behind the table's";
          };
      return "just " + side.name().toLowerCase(Locale.ROOT) + " " + what.formatted(number);
    }
  }

  private final String table;
  private Moment moment;
  private int tableWrites;
  private int changes;
  private CountDownLatch caught = new CountDownLatch(1);
  private CountDownLatch released = new CountDownLatch(1);

  TrapStore(BlobStore store, String table) {
    super(store);
    this.table = table;
  }

  /** Catches a request of the run that starts next. */
  synchronized void set(Moment next) {
    moment = next;
    tableWrites = 0;
    changes = 0;
    caught = new CountDownLatch(1);
    released = new CountDownLatch(1);
  }

  boolean awaitCaught(int millis) throws InterruptedException {
    CountDownLatch latch;
    synchronized (this) {
      latch = caught;
    }
    return latch.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Lets the caught request go; later ones pass. */
  synchronized void letGo() {
    moment = null;
    released.countDown();
  }

  /** The moment, if this request is the one; to be asked once a request. */
  private synchronized Moment match(String key) {
    if (moment == null) {
      return null;
    }
    boolean isTable = key.startsWith(table);
    Kind kind;
    int number;
    if (isTable) {
      kind = Kind.TABLE_WRITE;
      number = ++tableWrites;
      changes = tableWrites == Generation.DATES ? 0 : changes;
    } else {
      kind =
          tableWrites == 0
              ? Kind.CHANGE_BEFORE_TABLE
              : tableWrites >= Generation.DATES ? Kind.CHANGE_AFTER_TABLE : null;
      number = ++changes;
    }
    return moment.kind() == kind && moment.number() == number ? moment : null;
  }

  private <T> T change(String key, Supplier<T> request) {
    Moment held = match(key);
    if (held == null) {
      return request.get();
    }
    if (held.side() == Side.AFTER) {
      T answer = request.get();
      hold();
      return answer;
    }
    hold();
    throw new S3ProxyException(S3ErrorCode.INTERNAL_ERROR);
  }

  private void hold() {
    CountDownLatch end;
    synchronized (this) {
      caught.countDown();
      end = released;
    }
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    return change(request.key(), () -> super.putBlob(request, content));
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    return change(request.key(), () -> super.removeBlob(request));
  }
}
