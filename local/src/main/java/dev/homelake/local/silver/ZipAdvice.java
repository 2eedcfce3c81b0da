package dev.homelake.local.silver;

import dev.homelake.local.Problem;
import dev.homelake.local.inspect.OpenedExport;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.ShellWord;
import dev.homelake.whatsapp.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** How a person gets the chat's text out of a zip, or why there is none. */
final class ZipAdvice {

  private ZipAdvice() {}

  /** One line: a command for the shell, or the code and reason with which the zip is refused. */
  static String on(Path zip) {
    try (OpenedExport export = OpenedExport.open(zip, Optional.empty())) {
      Optional<Rejection> refusal = export.rejection();
      if (refusal.isPresent()) {
        return DisplayText.of(zip.toString())
            + ": "
            + refusal.get().code()
            + ": "
            + refusal.get().message();
      }
      return export
          .chatEntry()
          .map(entry -> unpacking(zip, entry))
          .orElseGet(() -> DisplayText.of(zip + ": it is a text, name it .txt"));
    } catch (IOException | Problem e) {
      return DisplayText.of(zip + ": it cannot be read: " + e.getMessage());
    }
  }

  /** The text gets the zip's name, for that names the chat. */
  private static String unpacking(Path zip, String entry) {
    if (!DisplayText.of(entry).equals(entry)) {
      return DisplayText.of(zip + ": take " + entry + " out by hand, its name cannot be typed");
    }
    String path = zip.toString();
    int name = path.lastIndexOf('/') + 1;
    String text = path.substring(0, path.length() - ".zip".length()) + ".txt";
    return "unzip -p "
        + ShellWord.of(path.substring(0, name) + literal(path.substring(name)))
        + " "
        + ShellWord.of(literal(entry))
        + " > "
        + ShellWord.of(text);
  }

  /** The name as a pattern of unzip that stands for nothing else; also if it begins as options. */
  private static String literal(String name) {
    return name.replace("\\", "\\\\").replaceAll("[\\[*?]|^-", "[$0]");
  }
}
