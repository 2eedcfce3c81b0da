package dev.homelake.benchmarks.chats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a corpus: {@code WriteCorpus SIZE FOLDER}. Prints what it holds as one JSON object. */
public final class WriteCorpus {

  private WriteCorpus() {}

  /** Takes a size ({@code T}, {@code S}, {@code M} or {@code L}) and a folder to be made. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("two arguments are needed: SIZE FOLDER");
    }
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    System.out.println(Corpus.ofSize(arguments[0]).write(folder).json());
  }
}
