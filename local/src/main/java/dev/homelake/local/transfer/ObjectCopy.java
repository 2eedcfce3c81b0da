package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Copies objects to places where none is, piece by piece, with what is said of them. An object
 * appears as a whole or not at all. A large one that was broken off goes on where it was: parts
 * that are there, with the same content, are not sent again. Safe for use by several threads.
 */
final class ObjectCopy {

  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;

  private final S3Side from;
  private final S3Side to;
  private final PartSizes sizes;
  private final LongConsumer room;
  private final LongConsumer copied;

  /**
   * Between two buckets.
   *
   * @param room is asked for so many bytes before they come, and throws if there is no room
   * @param copied is told of bytes that are there now
   */
  ObjectCopy(S3Side from, S3Side to, PartSizes sizes, LongConsumer room, LongConsumer copied) {
    this.from = requireNonNull(from, "from is null");
    this.to = requireNonNull(to, "to is null");
    this.sizes = requireNonNull(sizes, "sizes is null");
    this.room = requireNonNull(room, "room is null");
    this.copied = requireNonNull(copied, "copied is null");
  }

  /** Copies an object; says whether it did: not if something is there by now. */
  boolean copy(Found source, Description description, String key) {
    boolean whole = source.size() <= sizes.whole();
    // Parts stay until the object is made of them.
    room.accept(whole ? source.size() : 2 * source.size());
    try {
      if (whole) {
        byte[] content = from.read(source, 0, Math.toIntExact(source.size()));
        to.putNew(key, description, content);
        copied.accept(content.length);
        return true;
      }
      if (to.head(key).isPresent()) {
        return false;
      }
      copyInParts(source, description, key);
      return true;
    } catch (S3Exception e) {
      if (isTaken(e) && to.head(key).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  /** The same status also says that the source has changed. */
  private static boolean isTaken(S3Exception e) {
    return e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT;
  }

  private void copyInParts(Found source, Description description, String key) {
    int size = sizes.partOf(source.size());
    Optional<Begun> begun = begun(source, key);
    byte[] first = piece(source, 0, size);
    if (begun.isEmpty() || !begun.get().holds(1, first)) {
      // Begun by somebody else, of other content.
      begun = Optional.of(new Begun(to.begin(key, description), Map.of()));
    }
    List<CompletedPart> parts = new ArrayList<>();
    for (long at = 0; at < source.size(); at += size) {
      int number = parts.size() + 1;
      byte[] piece = at == 0 ? first : piece(source, at, size);
      parts.add(
          begun.get().holds(number, piece)
              ? begun.get().part(number)
              : to.putPart(key, begun.get().id(), number, piece));
      copied.accept(piece.length);
    }
    to.complete(key, begun.get().id(), parts);
  }

  private byte[] piece(Found source, long at, int size) {
    return from.read(source, at, (int) Math.min(size, source.size() - at));
  }

  /** What was begun after the source got its content; whoever may not see it begins anew. */
  private Optional<Begun> begun(Found source, String key) {
    try {
      Optional<MultipartUpload> upload =
          to.unfinished(key).filter(one -> isLater(one.initiated(), source.modified()));
      return upload.map(one -> new Begun(one.uploadId(), to.parts(key, one.uploadId())));
    } catch (S3Exception e) {
      return Optional.empty();
    }
  }

  private static boolean isLater(Instant time, Instant other) {
    return time.isAfter(other);
  }

  /**
   * An upload in parts.
   *
   * @param id S3's
   * @param parts those that are there
   */
  private record Begun(String id, Map<Integer, Part> parts) {

    boolean holds(int number, byte[] content) {
      Part part = parts.get(number);
      return part != null
          && part.size() == content.length
          && S3Side.unquoted(part.eTag()).equals(md5(content));
    }

    CompletedPart part(int number) {
      return CompletedPart.builder().partNumber(number).eTag(parts.get(number).eTag()).build();
    }

    private static String md5(byte[] content) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has MD5", e);
      }
    }
  }
}
