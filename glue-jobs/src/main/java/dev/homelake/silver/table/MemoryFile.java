package dev.homelake.silver.table;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A file in memory, for one writer at a time; its buffer serves one file after the other. Not
 * thread-safe: footers are written byte by byte, and a lock for each would be a tenth of the work.
 */
final class MemoryFile implements OutputFile {

  private byte[] bytes = new byte[1 << 16];
  private int size;

  /** The bytes written since {@link #create}; valid until then. */
  ByteBuffer content() {
    return ByteBuffer.wrap(bytes, 0, size);
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) {
    size = 0;
    return new End();
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) {
    return create(blockSizeHint);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  private final class End extends PositionOutputStream {

    @Override
    public long getPos() {
      return size;
    }

    @Override
    public void write(int b) {
      makeRoom(1);
      bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
      makeRoom(length);
      System.arraycopy(source, offset, bytes, size, length);
      size += length;
    }

    private void makeRoom(int more) {
      if (bytes.length - size < more) {
        bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length * 2));
      }
    }
  }
}
