package dev.homelake.whatsapp.golden;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One golden file: an invented export and what reading it must give, in four parts. Lines that
 * start with {@code #} say what the case is about. {@code file:} and {@code encoding:} name and
 * encode the export ({@code chat.txt} in UTF-8 if not given). The export follows after {@code ---
 * export} and the expectations after {@code --- expected}, see {@link Escapes} for their spelling:
 * first facts, one a line, then {@code rows:} and one row a line:
 *
 * <pre>
 * LINE | DATE TIME | KIND | SENDER or - | MESSAGE [| ATTACHMENT]
 * </pre>
 *
 * @param file the export's file name
 * @param bytes the export
 * @param facts expected facts by name
 * @param rows expected rows
 */
record GoldenCase(String file, byte[] bytes, Map<String, String> facts, List<String> rows) {

  static GoldenCase read(Path path) throws IOException {
    Map<String, String> head = new LinkedHashMap<>();
    List<String> export = new ArrayList<>();
    Map<String, String> facts = new LinkedHashMap<>();
    List<String> rows = new ArrayList<>();
    Part part = Part.HEAD;
    for (String line : Files.readString(path).split("\n")) {
      Part next = part.after(line);
      if (next != part) {
        part = next;
        continue;
      }
      switch (part) {
        case HEAD -> putFact(head, line);
        case EXPORT -> export.add(line);
        case FACTS -> putFact(facts, line);
        case ROWS -> rows.add(Escapes.canonical(line));
      }
    }
    if (part == Part.HEAD || part == Part.EXPORT) {
      throw new IllegalArgumentException("no expectations in " + path);
    }
    Charset charset = Charset.forName(head.getOrDefault("encoding", "UTF-8"));
    return new GoldenCase(
        head.getOrDefault("file", "chat.txt"),
        Escapes.bytes(export, charset),
        facts,
        List.copyOf(rows));
  }

  private static void putFact(Map<String, String> facts, String line) {
    if (!line.isEmpty() && !line.startsWith("#")) {
      int colon = line.indexOf(": ");
      facts.put(line.substring(0, colon), canonical(line.substring(colon + 2)));
    }
  }

  private static String canonical(String value) {
    return new String(
        Escapes.bytes(List.of(value + "\\"), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private enum Part {
    HEAD,
    EXPORT,
    FACTS,
    ROWS;

    Part after(String line) {
      return switch (line) {
        case "--- export" -> EXPORT;
        case "--- expected" -> FACTS;
        case "rows:" -> this == FACTS ? ROWS : this;
        default -> this;
      };
    }
  }
}
