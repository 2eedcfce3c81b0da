package dev.homelake.silver.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A file in memory, for one writer at a time; its buffer serves one file after the other. */
final class MemoryFile implements OutputFile {

  private final Bytes bytes = new Bytes();

  /** The bytes written since {@link #create}; valid until then. */
  ByteBuffer content() {
    return bytes.content();
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) {
    bytes.reset();
    return new Position(bytes);
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

  private static final class Bytes extends ByteArrayOutputStream {
    private ByteBuffer content() {
      return ByteBuffer.wrap(buf, 0, count);
    }
  }

  private static final class Position extends PositionOutputStream {
    private final Bytes target;

    private Position(Bytes target) {
      this.target = target;
    }

    @Override
    public long getPos() {
      return target.size();
    }

    @Override
    public void write(int b) {
      target.write(b);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
      target.write(source, offset, length);
    }
  }
}
