package dev.homelake.edge.events;

import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Decodes events as the Lambda runtime does. Thread-safe. */
public final class RecordedEvent {

  private RecordedEvent() {}

  /** The event in a JSON resource beside a test class. */
  public static <T> T read(Class<?> beside, String resource, Class<T> type) {
    try (InputStream json = beside.getResourceAsStream(resource)) {
      return serializer(type).fromJson(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The event in a text. */
  public static <T> T parse(String json, Class<T> type) {
    return serializer(type).fromJson(json);
  }

  private static <T>
      com.amazonaws.services.lambda.runtime.serialization.PojoSerializer<T> serializer(
          Class<T> type) {
    return LambdaEventSerializers.serializerFor(type, type.getClassLoader());
  }
}
