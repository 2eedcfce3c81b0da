package dev.homelake.whatsapp.golden;

import dev.homelake.whatsapp.ExportSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Random;

/**
 * A source whose streams give few bytes a read, as slow networks do.
 *
 * @param name the file's name
 * @param bytes the file
 * @param most bytes a read at most
 */
public record DripSource(String name, byte[] bytes, int most) implements ExportSource {

  @Override
  public InputStream open() {
    Random random = new Random(bytes.length);
    return new ByteArrayInputStream(bytes) {
      @Override
      public int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1 + random.nextInt(most)));
      }
    };
  }
}
