package dev.homelake.silver.table;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.Closeable;

/** Compresses pages with zstd, in one piece each and with one context for all. Not thread-safe. */
final class PageCompressor implements Closeable {

  private final ZstdCompressCtx zstd;

  PageCompressor(int level) {
    zstd = new ZstdCompressCtx().setLevel(level);
  }

  /** Appends the compressed page. */
  void compress(ByteBuilder page, ByteBuilder out) {
    int room = (int) Zstd.compressBound(page.size());
    int at = out.reserve(room);
    int length = zstd.compressByteArray(out.array(), at, room, page.array(), 0, page.size());
    out.truncate(at + length);
  }

  @Override
  public void close() {
    zstd.close();
  }
}
