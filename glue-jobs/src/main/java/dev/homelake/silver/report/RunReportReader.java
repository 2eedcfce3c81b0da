package dev.homelake.silver.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.homelake.silver.report.RunReport.Chat;
import dev.homelake.silver.report.RunReport.DateLeft;
import dev.homelake.silver.report.RunReport.Files;
import dev.homelake.silver.report.RunReport.Joined;
import dev.homelake.silver.report.RunReport.Messages;
import dev.homelake.silver.report.RunReport.Noted;
import dev.homelake.silver.report.RunReport.Output;
import dev.homelake.silver.report.RunReport.PartlyRead;
import dev.homelake.silver.report.RunReport.Refused;
import dev.homelake.silver.report.RunReport.Untitled;
import dev.homelake.whatsapp.LineCounts;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what {@link RunReportJson} wrote; keys that it does not know are ignored. Thread-safe. */
public final class RunReportReader {

  private RunReportReader() {}

  /**
   * The report in this JSON.
   *
   * @throws IOException if it is no JSON or no report
   */
  public static RunReport read(String text) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      json.nextToken();
      return report(new Fields((Map<?, ?>) value(json)));
    } catch (ClassCastException e) {
      throw new IOException("cannot read the run report: it has another form", e);
    }
  }

  private static RunReport report(Fields json) throws IOException {
    Fields files = json.object("files");
    Fields lines = json.object("lines");
    Fields messages = json.object("messages");
    Fields output = json.object("output");
    return new RunReport(
        json.text("run_id"),
        json.text("mode"),
        Instant.parse(json.text("started_at")),
        json.number("seconds").doubleValue(),
        json.text("bronze"),
        json.text("silver"),
        new Files(
            files.count("found"),
            files.count("accepted"),
            files.count("rejected"),
            files.count("unreadable"),
            files.count("unchanged"),
            files.count("bytes")),
        new LineCounts(
            lines.count("message"),
            lines.count("system"),
            lines.count("continuation"),
            lines.count("rejected")),
        new Messages(messages.count("rows"), messages.count("written")),
        new Output(
            output.count("dates_written"), output.count("dates_removed"), output.count("bytes")),
        chats(json),
        refused(json),
        json.keys("guessed_dates"),
        partlyRead(json),
        untitled(json),
        joined(json),
        noted(json),
        datesLeft(json));
  }

  private static List<PartlyRead> partlyRead(Fields json) throws IOException {
    List<PartlyRead> files = new ArrayList<>();
    for (Fields file : json.objects("partly_read")) {
      files.add(new PartlyRead(file.text("file"), file.count("rejected_lines")));
    }
    return files;
  }

  private static List<DateLeft> datesLeft(Fields json) throws IOException {
    List<DateLeft> dates = new ArrayList<>();
    for (Fields left : json.objects("dates_left")) {
      dates.add(
          new DateLeft(
              LocalDate.parse(left.text("date")), DateLeft.Code.valueOf(left.text("code"))));
    }
    return dates;
  }

  private static List<Untitled> untitled(Fields json) throws IOException {
    List<Untitled> chats = new ArrayList<>();
    for (Fields chat : json.objects("untitled")) {
      chats.add(new Untitled(chat.text("chat"), chat.keys("files")));
    }
    return chats;
  }

  private static List<Joined> joined(Fields json) throws IOException {
    List<Joined> chats = new ArrayList<>();
    for (Fields chat : json.objectsIfAny("joined")) {
      chats.add(new Joined(chat.text("chat"), chat.keys("files")));
    }
    return chats;
  }

  private static List<Noted> noted(Fields json) throws IOException {
    List<Noted> files = new ArrayList<>();
    for (Fields file : json.objectsIfAny("noted")) {
      files.add(new Noted(file.text("file"), file.text("note")));
    }
    return files;
  }

  private static List<Chat> chats(Fields json) throws IOException {
    List<Chat> chats = new ArrayList<>();
    for (Fields chat : json.objects("chats")) {
      TreeMap<Integer, Long> years = new TreeMap<>();
      Fields byYear = chat.object("years");
      for (Object year : byYear.values().keySet()) {
        years.put(Integer.valueOf((String) year), byYear.count((String) year));
      }
      chats.add(new Chat(chat.text("title"), chat.count("exports"), chat.count("messages"), years));
    }
    return chats;
  }

  private static List<Refused> refused(Fields json) throws IOException {
    List<Refused> refused = new ArrayList<>();
    for (Fields file : json.objects("refused")) {
      refused.add(new Refused(file.text("file"), file.text("code"), file.text("reason")));
    }
    return refused;
  }

  /** A JSON object. */
  private record Fields(Map<?, ?> values) {

    private Object get(String key) throws IOException {
      Object value = values.get(key);
      if (value == null) {
        throw new IOException("cannot read the run report: '" + key + "' is missing");
      }
      return value;
    }

    private String text(String key) throws IOException {
      return (String) get(key);
    }

    private Number number(String key) throws IOException {
      return (Number) get(key);
    }

    private long count(String key) throws IOException {
      return number(key).longValue();
    }

    private Fields object(String key) throws IOException {
      return new Fields((Map<?, ?>) get(key));
    }

    private List<?> list(String key) throws IOException {
      return (List<?>) get(key);
    }

    private List<String> keys(String key) throws IOException {
      return list(key).stream().map(String.class::cast).toList();
    }

    /** None in reports that were written before there was such a list. */
    private List<Fields> objectsIfAny(String key) throws IOException {
      return values.containsKey(key) ? objects(key) : List.of();
    }

    private List<Fields> objects(String key) throws IOException {
      return list(key).stream().map(item -> new Fields((Map<?, ?>) item)).toList();
    }
  }

  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
      case VALUE_STRING -> json.getText();
      default -> throw new IOException("cannot read the run report: " + json.currentToken());
    };
  }

  private static Map<String, Object> object(JsonParser json) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      fields.put(name, value(json));
    }
    return fields;
  }

  private static List<Object> array(JsonParser json) throws IOException {
    List<Object> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(json));
    }
    return items;
  }
}
