package dev.homelake.whatsapp.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** An entry's bytes; ends well only if their number and checksum are what the zip declares. */
final class EntryStream extends FilterInputStream {

  private final ZipEntry entry;
  private final CRC32 checksum = new CRC32();
  private long left;
  private boolean ended;

  EntryStream(InputStream inflated, ZipEntry entry) {
    super(inflated);
    this.entry = entry;
    this.left = entry.getSize();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    int read = inflate(buffer, from, length);
    if (read < 0) {
      ended = true;
      requireDeclared(left == 0 && checksum.getValue() == entry.getCrc());
      return -1;
    }
    left -= read;
    requireDeclared(left >= 0);
    checksum.update(buffer, from, read);
    return read;
  }

  /** What an inflater says of bad data is not always a {@link ZipException}. */
  private int inflate(byte[] buffer, int from, int length) throws IOException {
    try {
      return super.read(buffer, from, length);
    } catch (java.io.EOFException e) {
      throw damaged(e);
    }
  }

  private static void requireDeclared(boolean asDeclared) throws ZipException {
    if (!asDeclared) {
      throw new ZipException("a file in the zip is not what the zip says it is");
    }
  }

  private static ZipException damaged(IOException cause) {
    ZipException damaged = new ZipException("a file in the zip is damaged");
    damaged.initCause(cause);
    return damaged;
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] buffer = new byte[(int) Math.min(Math.max(count, 0), 8192)];
    return Math.max(0, read(buffer, 0, buffer.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
