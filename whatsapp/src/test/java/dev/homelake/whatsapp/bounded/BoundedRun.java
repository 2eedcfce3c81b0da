package dev.homelake.whatsapp.bounded;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.LineCounts;
import java.io.IOException;

/** Reads a hostile file of so many megabytes; runs in a small JVM of its own. */
final class BoundedRun {

  private BoundedRun() {}

  public static void main(String[] arguments) throws IOException {
    long bytes = Long.parseLong(arguments[0]) << 20;
    for (HostileFile file : HostileFile.values()) {
      long start = System.nanoTime();
      read(file, file.ofSize(bytes));
      System.out.println(file + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }

  private static void read(HostileFile file, EndlessSource source) throws IOException {
    ImportReceipt receipt = ChatExport.open(source).receipt();
    LineCounts expected = file.expected(source.pieces());
    boolean right =
        expected == null
            ? receipt.lines().total() == source.pieces()
            : receipt.lines().equals(expected);
    if (!right) {
      throw new IllegalStateException(
          file + " of " + source.pieces() + " pieces was read as " + receipt.lines());
    }
  }
}
