package dev.homelake.whatsapp.generated;

import dev.homelake.whatsapp.ExportFormat.Style;
import java.time.LocalDateTime;

/**
 * A way to write headers, with all that can differ from phone to phone.
 *
 * @param family Android, iOS or legacy
 * @param first whether date or time comes first
 * @param date how the date is written
 * @param between what stands between date and time
 * @param time how the time is written
 * @param zero the digit zero of the script
 * @param mark a direction mark that is strewn over the header, or nothing
 */
record HeaderStyle(
    Style family,
    First first,
    DateStyle date,
    String between,
    TimeStyle time,
    int zero,
    String mark) {

  enum First {
    DATE,
    TIME
  }

  String write(LocalDateTime at) {
    String day = mark + date.write(at.toLocalDate()).replace("/", mark + "/" + mark);
    String hour = mark + time.write(at.toLocalTime()).replace(":", ":" + mark);
    String both = first == First.DATE ? day + between + hour : hour + between + day;
    String header =
        switch (family) {
          case ANDROID -> mark + both + " - ";
          case IOS -> mark + "[" + both + mark + "] ";
          case LEGACY -> mark + both + ": ";
        };
    return inScript(header);
  }

  private String inScript(String text) {
    StringBuilder written = new StringBuilder();
    text.codePoints()
        .map(c -> c >= '0' && c <= '9' ? zero + c - '0' : c)
        .forEach(written::appendCodePoint);
    return written.toString();
  }

  LocalDateTime printed(LocalDateTime at) {
    return at.toLocalDate().atTime(time.printed(at.toLocalTime()));
  }
}
