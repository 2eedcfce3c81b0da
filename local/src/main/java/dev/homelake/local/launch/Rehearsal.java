package dev.homelake.local.launch;

/** temp */
public final class Rehearsal {
  private Rehearsal() {}

  /** temp */
  public static void main(String[] arguments) {
    dev.homelake.local.Homelake.main(new String[] {"--help"});
  }
}
