package dev.homelake.local;

/** Exit codes of every command. */
public final class Exit {

  /** What was asked is done. */
  public static final int DONE = 0;

  /** It was tried and failed. */
  public static final int FAILED = 1;

  /** The command was used wrongly, or its input is refused. */
  public static final int WRONG_USE = 2;

  private Exit() {}
}
