package dev.homelake.edge.log;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * One line of the log in the making. A field that is set twice keeps its place and its last value.
 * Belongs to one thread.
 */
public final class LogLine {

  private static final int FRAMES = 12;

  private final JsonLog log;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  LogLine(JsonLog log, String function, String code) {
    this.log = log;
    fields.put("level", "INFO");
    fields.put("function", function);
    code("code", code);
  }

  /** Says another code than the one the line began with. */
  public LogLine code(String code) {
    return code("code", code);
  }

  /**
   * Adds a word of a closed set, such as an enum's name.
   *
   * @throws IllegalArgumentException if it looks like anything else
   */
  public LogLine code(String field, String code) {
    if (!code.matches("[A-Za-z0-9_.:-]{1,100}")) {
      throw new IllegalArgumentException("field " + field + " is no code; texts are not logged");
    }
    fields.put(field, code);
    return this;
  }

  /** Adds a number. */
  public LogLine count(String field, long count) {
    fields.put(field, count);
    return this;
  }

  /** Adds the request's id. */
  public LogLine request(String id) {
    fields.put("request_id", id == null ? "" : id);
    return this;
  }

  /** Adds an object's key as a hash, for keys hold names. */
  public LogLine key(String key) {
    fields.put("key_hash", KeyHash.of(key));
    return this;
  }

  /**
   * Makes this an error: the classes of the exception and its causes, and where the last of them
   * comes from. Their messages are left out, for they may hold names.
   */
  public LogLine failure(String code, Throwable failure) {
    code(code);
    fields.put("level", "ERROR");
    StringBuilder classes = new StringBuilder(failure.getClass().getName());
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
      classes.append(" < ").append(root.getClass().getName());
    }
    fields.put("failure", classes.toString());
    StringBuilder frames = new StringBuilder();
    StackTraceElement[] stack = root.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
      frames.append(i == 0 ? "" : " < ").append(stack[i]);
    }
    fields.put("at", frames.toString());
    return this;
  }

  /** Writes the line. */
  public void write() {
    JsonWriter json = JsonWriter.create();
    json.writeStartObject();
    fields.forEach(
        (name, value) -> {
          json.writeFieldName(name);
          if (value instanceof Long number) {
            json.writeValue(number.longValue());
          } else {
            json.writeValue(value.toString());
          }
        });
    json.writeEndObject();
    log.write(new String(json.getBytes(), java.nio.charset.StandardCharsets.UTF_8));
  }
}
