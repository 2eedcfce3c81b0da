package dev.homelake.silver.lock;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the lock's object says.
 *
 * @param state whether somebody has it
 * @param owner who has or had it
 * @param renewedAt when the owner last said that it lives
 * @param expiresAt when others need not believe that any more
 */
record LockRecord(State state, RunOwner owner, Instant renewedAt, Instant expiresAt) {

  /** Whether somebody has the lock. */
  enum State {
    HELD,
    FREE
  }

  static LockRecord held(RunOwner owner, Instant now, Duration expiry) {
    return new LockRecord(State.HELD, owner, now, now.plus(expiry));
  }

  LockRecord freed(Instant now) {
    return new LockRecord(State.FREE, owner, now, now);
  }

  boolean isHeldBy(RunOwner candidate) {
    return state == State.HELD && owner.token().equals(candidate.token());
  }

  byte[] toJson() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("state", state.name());
    fields.put("run", owner.run());
    fields.put("host", owner.place().host());
    fields.put("process", Long.toString(owner.place().process()));
    fields.put("started_at", owner.startedAt().toString());
    fields.put("renewed_at", renewedAt.toString());
    fields.put("expires_at", expiresAt.toString());
    fields.put("token", owner.token());
    fields.put("machine", owner.place().machine());
    owner.place().processStartedAt().ifPresent(at -> fields.put("process_started_at", at + ""));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.useDefaultPrettyPrinter().writeStartObject();
      for (Map.Entry<String, String> field : fields.entrySet()) {
        json.writeStringField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write JSON into memory", e);
    }
    return bytes.toByteArray();
  }

  /** Throws {@link IOException} if that is no such record. */
  static LockRecord fromJson(byte[] content) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(content)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("it is no JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        fields.put(json.currentName(), json.nextTextValue());
      }
    }
    try {
      RunOwner.Place place =
          new RunOwner.Place(
              field(fields, "host"),
              field(fields, "machine"),
              Long.parseLong(field(fields, "process")),
              Optional.ofNullable(fields.get("process_started_at")).map(Instant::parse));
      return new LockRecord(
          State.valueOf(field(fields, "state")),
          new RunOwner(
              field(fields, "run"), field(fields, "token"), place, time(fields, "started_at")),
          time(fields, "renewed_at"),
          time(fields, "expires_at"));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Instant time(Map<String, String> fields, String name) throws IOException {
    return Instant.parse(field(fields, name));
  }

  private static String field(Map<String, String> fields, String name) throws IOException {
    String value = fields.get(name);
    if (value == null) {
      throw new IOException("'" + name + "' is missing");
    }
    return value;
  }

  @Override
  public String toString() {
    return new String(toJson(), UTF_8);
  }
}
