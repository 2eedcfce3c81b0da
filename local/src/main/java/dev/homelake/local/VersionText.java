package dev.homelake.local;

import picocli.CommandLine.IVersionProvider;

/** Which homelake runs on what. */
final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }

  static String line() {
    String version = VersionText.class.getPackage().getImplementationVersion();
    return "homelake %s (Java %s, %s %s)"
        .formatted(
            version == null ? "development" : version,
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }
}
