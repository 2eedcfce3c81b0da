package dev.homelake.local;

/** The {@code homelake} command. */
public final class Homelake {

  private Homelake() {}

  /** Runs the command line. */
  public static void main(String[] arguments) {
    System.out.println("homelake");
  }
}
