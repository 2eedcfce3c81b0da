package dev.homelake.whatsapp;

/**
 * How the lines of an export were used. Every line is in exactly one class.
 *
 * @param message first lines of rows that people wrote or sent (message, media, deleted)
 * @param system first lines of rows the app wrote
 * @param continuation further lines of a row
 * @param rejected lines that belong to no row: text before the first header, lines beyond a size
 *     limit
 */
public record LineCounts(long message, long system, long continuation, long rejected) {

  /** The number of lines of the file. */
  public long total() {
    return message + system + continuation + rejected;
  }
}
