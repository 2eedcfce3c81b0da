package dev.homelake.bronze;

import dev.homelake.whatsapp.ExportSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * A source whose content is hashed while somebody reads it to its end anyway. For one thread.
 *
 * <p>Only bytes that are read count: a reader that skips makes no hash.
 */
final class HashedSource implements ExportSource {

  private final ExportSource source;
  private Optional<String> hash = Optional.empty();
  private long size = -1;

  HashedSource(ExportSource source) {
    this.source = source;
  }

  /** The content's SHA-256; reads the source once more if nobody has read it to its end. */
  String sha256() throws IOException {
    if (hash.isEmpty()) {
      try (InputStream in = open()) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
    }
    return hash.orElseThrow();
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public List<String> titleNames() {
    return source.titleNames();
  }

  /** The number of bytes; of a source without a size of its own, read once. */
  @Override
  public long size() throws IOException {
    sha256();
    return size;
  }

  @Override
  public InputStream open() throws IOException {
    return hash.isPresent() ? source.open() : new Hashing(source.open());
  }

  private final class Hashing extends FilterInputStream {

    private final MessageDigest digest = Sha256.digest();
    private long count;
    private boolean skipped;

    Hashing(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      if (read > 0) {
        digest.update(buffer, from, read);
        count += read;
      } else if (read < 0 && !skipped && hash.isEmpty()) {
        size = count;
        hash = Optional.of(Sha256.hex(digest));
      }
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      skipped = true;
      return super.skip(bytes);
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
