package dev.homelake.whatsapp.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource file of phrases. A line holds a language tag, a bar, and phrases parted by semicolons;
 * <code>{a,b}</code> stands for either text; {@code #} begins a comment line. Direction marks and
 * final full stops are left out in the files.
 */
final class PhraseFile {

  private PhraseFile() {}

  /** All phrases of the file, in its order. */
  static List<String> read(String name) {
    try (InputStream stream = PhraseFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("Cannot read phrases: " + name + " is not in the jar");
      }
      return phrases(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read phrases from " + name, e);
    }
  }

  private static List<String> phrases(BufferedReader lines) throws IOException {
    List<String> phrases = new ArrayList<>();
    String line = lines.readLine();
    while (line != null) {
      int bar = line.indexOf('|');
      if (!line.startsWith("#") && bar >= 0) {
        for (String phrase : line.substring(bar + 1).split(";", -1)) {
          if (!phrase.isBlank()) {
            phrases.addAll(expand(phrase.strip()));
          }
        }
      }
      line = lines.readLine();
    }
    return phrases;
  }

  /** The phrase once for each choice of its braces. */
  private static List<String> expand(String phrase) {
    int open = phrase.indexOf('{');
    if (open < 0) {
      return List.of(phrase);
    }
    int close = phrase.indexOf('}', open);
    List<String> phrases = new ArrayList<>();
    for (String choice : phrase.substring(open + 1, close).split(",", -1)) {
      for (String rest : expand(phrase.substring(close + 1))) {
        phrases.add(phrase.substring(0, open) + choice + rest);
      }
    }
    return phrases;
  }
}
