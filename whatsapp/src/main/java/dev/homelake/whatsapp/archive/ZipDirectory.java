package dev.homelake.whatsapp.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a zip's end record says of its directory. Read before the directory itself, because opening
 * a zip loads all of it.
 *
 * @param entries number of entries; 65,535 stands for that many or more
 * @param bytes size of the directory
 */
record ZipDirectory(int entries, long bytes) {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  /** The end record of the file, or empty if it has none and so is no whole zip. */
  static Optional<ZipDirectory> read(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      int tail = (int) Math.min(channel.size(), END_BYTES + LONGEST_COMMENT);
      ByteBuffer buffer = ByteBuffer.allocate(tail).order(ByteOrder.LITTLE_ENDIAN);
      channel.position(channel.size() - tail);
      int read = 0;
      while (buffer.hasRemaining() && read >= 0) {
        read = channel.read(buffer);
      }
      for (int at = tail - END_BYTES; at >= 0; at--) {
        if (buffer.getInt(at) == END_SIGNATURE) {
          return Optional.of(
              new ZipDirectory(
                  buffer.getShort(at + 10) & 0xFFFF, buffer.getInt(at + 12) & 0xFFFFFFFFL));
        }
      }
      return Optional.empty();
    }
  }
}
