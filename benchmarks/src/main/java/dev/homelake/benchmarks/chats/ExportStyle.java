package dev.homelake.benchmarks.chats;

import java.time.LocalDateTime;

/** How a phone prints a chat. */
public enum ExportStyle {
  /** Android, English (US), 12-hour clock: {@code 3/9/24, 7:05 PM - Ana: text}. */
  ANDROID("WhatsApp Chat with ") {
    @Override
    void print(ChatRow row, String chat, StringBuilder out) {
      LocalDateTime at = row.sentAt();
      int hour = at.getHour() % 12 == 0 ? 12 : at.getHour() % 12;
      out.append(at.getMonthValue()).append('/').append(at.getDayOfMonth()).append('/');
      twoDigits(out, at.getYear() % 100).append(", ").append(hour).append(':');
      twoDigits(out, at.getMinute()).append(NARROW_SPACE);
      out.append(at.getHour() < 12 ? "AM - " : "PM - ");
      if (row.kind() != ChatRow.Kind.SYSTEM) {
        out.append(row.sender()).append(": ");
      }
      switch (row.kind()) {
        case TEXT, SYSTEM -> out.append(row.text());
        case ATTACHED -> out.append(row.text()).append(" (file attached)");
        case OMITTED -> out.append("<Media omitted>");
        case DELETED -> out.append("This message was deleted");
      }
      out.append('\n');
    }
  },
  /** iOS with day first and seconds: {@code [09/03/2024, 19:05:44] Ana: text}; rows end in CRLF. */
  IOS("WhatsApp Chat - ") {
    @Override
    void print(ChatRow row, String chat, StringBuilder out) {
      LocalDateTime at = row.sentAt();
      boolean media = row.kind() == ChatRow.Kind.ATTACHED || row.kind() == ChatRow.Kind.OMITTED;
      if (media) {
        out.append(MARK);
      }
      twoDigits(out.append('['), at.getDayOfMonth()).append('/');
      twoDigits(out, at.getMonthValue()).append('/').append(at.getYear()).append(", ");
      twoDigits(out, at.getHour()).append(':');
      twoDigits(out, at.getMinute()).append(':');
      twoDigits(out, at.getSecond()).append("] ");
      out.append(row.kind() == ChatRow.Kind.SYSTEM ? chat : row.sender()).append(": ");
      switch (row.kind()) {
        case TEXT -> out.append(row.text());
        case SYSTEM -> out.append(MARK).append(row.text());
        case ATTACHED -> out.append(MARK).append("<attached: ").append(row.text()).append('>');
        case OMITTED -> out.append(MARK).append(row.text()).append(" omitted");
        case DELETED -> out.append(MARK).append("This message was deleted.");
      }
      out.append("\r\n");
    }
  };

  /** The invisible left-to-right mark that iOS puts in front of what the app wrote. */
  private static final char MARK = '\u200E';

  /** Stands in front of AM and PM since 2023. */
  private static final char NARROW_SPACE = '\u202F';

  private final String namePrefix;

  ExportStyle(String namePrefix) {
    this.namePrefix = namePrefix;
  }

  /** Appends the row as this phone prints it, its line end included. */
  abstract void print(ChatRow row, String chat, StringBuilder out);

  /** The name of a chat's export; {@code copy} counts from 0 as a download folder counts. */
  public String fileName(String chat, int copy) {
    return namePrefix + chat + (copy == 0 ? "" : " (" + copy + ")") + ".txt";
  }

  private static StringBuilder twoDigits(StringBuilder out, int number) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
