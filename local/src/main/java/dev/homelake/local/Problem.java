package dev.homelake.local;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends a command with a message for its user.
 *
 * <p>The message says what was attempted on what and why not; the remedy says what to do.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String remedy;

  private Problem(int exitCode, String message, String remedy, Throwable cause) {
    super(requireNonNull(message, "message is null"), cause);
    this.exitCode = exitCode;
    this.remedy = requireNonNull(remedy, "remedy is null");
  }

  /** The user can put it right: a wrong argument, a file that is not there. */
  public static Problem wrongUse(String message, String remedy) {
    return new Problem(Exit.WRONG_USE, message, remedy, null);
  }

  /** It was tried and did not work. */
  public static Problem failed(String message, String remedy, Throwable cause) {
    return new Problem(Exit.FAILED, message, remedy, cause);
  }

  /** As {@link #failed(String, String, Throwable)}, where nothing was thrown. */
  public static Problem failed(String message, String remedy) {
    return new Problem(Exit.FAILED, message, remedy, null);
  }

  /**
   * The problem as its user reads it.
   *
   * @param command whose problem it is
   */
  public List<String> lines(String command, Paint paint) {
    List<String> lines = new ArrayList<>();
    String before = paint.tone(Tone.BAD, command + ":") + " ";
    for (String line : (getMessage() + "\n  " + remedy).split("\n", -1)) {
      lines.add(before + DisplayText.of(line));
      before = "";
    }
    return lines;
  }

  /** One of {@link Exit}'s codes. */
  public int exitCode() {
    return exitCode;
  }

  /** What to do about it, in words. */
  public String remedy() {
    return remedy;
  }
}
