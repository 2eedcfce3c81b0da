package dev.homelake.edge.silver;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The beginning of the manifest of the silver job. The job writes it before it changes the table,
 * with the dates in progress, and anew after the last change; so the manifest of a table at rest
 * has none in progress. Each run writes its own id into it.
 */
public final class ManifestHead {

  /** Where the job keeps its manifest. */
  public static final String KEY = "state/whatsapp/manifest.json";

  /** How many bytes tell it. */
  public static final int BYTES = 128;

  private static final String AT_REST = "\"unfinished\":[],";

  private ManifestHead() {}

  /** Whether no date is in progress or waits to be done again. */
  public static boolean isAtRest(byte[] head) {
    return new String(head, UTF_8).contains(AT_REST);
  }
}
