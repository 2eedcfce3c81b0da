package dev.homelake.silver.launch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a run is. The job prints each as one line on its standard error, between whatever else
 * stands there.
 *
 * @param stage what is being done
 * @param done pieces of work that are done
 * @param of pieces of work of this stage
 */
public record Progress(Stage stage, int done, int of) {

  private static final String MARK = "@homelake ";
  private static final Pattern LINE =
      Pattern.compile(
          Pattern.quote(MARK)
              + "\\{\"stage\":\"(list|scan|read|write|clean|register)\",\"done\":(\\d{1,9}),\"of\":(\\d{1,9})}");

  /** Stages of a run, in their order. */
  public enum Stage {
    LIST,
    /** New exports are looked into, to know which dates they touch. */
    SCAN,
    READ,
    WRITE,
    CLEAN,
    REGISTER
  }

  /** The line to print, without its end. */
  public String toLine() {
    return MARK
        + "{\"stage\":\""
        + stage.name().toLowerCase(Locale.ROOT)
        + "\",\"done\":"
        + done
        + ",\"of\":"
        + of
        + "}";
  }

  /** The progress that a line tells; empty for any other line. */
  public static Optional<Progress> fromLine(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(
            new Progress(
                Stage.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }
}
