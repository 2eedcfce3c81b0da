package dev.homelake.local.lake;

/** Where a running lake listens, on this machine only, unless its owner chooses otherwise. */
public final class Ports {

  /** Its S3. */
  public static final int S3 = 20_005;

  /** Its web app and API. */
  public static final int WEB = 9_400;

  private Ports() {}
}
