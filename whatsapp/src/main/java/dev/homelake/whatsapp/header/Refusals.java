package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.ExportFormat.Encoding;
import dev.homelake.whatsapp.Rejection;
import dev.homelake.whatsapp.text.ExportText;

/** Finds the words for a file that is no export: what it seems to be, and what to do. */
final class Refusals {

  private static final String HOW_TO =
      " Export a chat in WhatsApp (open the chat, More, Export chat) and upload the file that it makes.";

  private Refusals() {}

  static Rejection explain(Rejection.Code found, ExportText text, boolean blank) {
    byte[] head = text.head();
    if (blank) {
      return new Rejection(Rejection.Code.EMPTY_FILE, "The file holds no text." + HOW_TO);
    }
    if (isZip(text)) {
      return new Rejection(
          Rejection.Code.IS_ZIP,
          "The file is a zip with the name of a text file. Rename it to .zip, or unpack the"
              + " chat's text in it.");
    }
    if (found == Rejection.Code.IMPOSSIBLE_DATES) {
      return new Rejection(
          found,
          "Lines start as WhatsApp writes them, but under no order of day, month and year are"
              + " their dates dates. Was the file edited? Export the chat again.");
    }
    if (found == Rejection.Code.TOO_FEW_MESSAGES) {
      return new Rejection(
          found,
          "Only one line starts with a date, a time and a sender as WhatsApp writes them;"
              + " a chat export has at least two."
              + HOW_TO);
    }
    boolean utf16 = text.encoding() == Encoding.UTF_16LE || text.encoding() == Encoding.UTF_16BE;
    if (!utf16 && isBinary(head)) {
      return new Rejection(Rejection.Code.NOT_TEXT, "The file is not text." + HOW_TO);
    }
    return new Rejection(
        Rejection.Code.NOT_A_WHATSAPP_EXPORT,
        "No line starts with a date, a time and a sender as WhatsApp writes them." + HOW_TO);
  }

  /**
   * Whether the bytes are a zip's. It may hold a chat unpacked, header lines and all, yet is no
   * text.
   */
  static boolean isZip(ExportText text) {
    byte[] head = text.head();
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] >= 0 && head[2] < 9;
  }

  /** Text has next to no control characters. */
  private static boolean isBinary(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      boolean usual = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
      controls += b >= 0 && b < ' ' && !usual ? 1 : 0;
    }
    return controls * 20 > head.length;
  }
}
