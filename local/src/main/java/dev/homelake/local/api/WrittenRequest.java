package dev.homelake.local.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.homelake.local.Problem;
import dev.homelake.local.gateway.RequestEvents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A request as somebody wrote it on the command line. Pure functions. */
final class WrittenRequest {

  private WrittenRequest() {}

  /** The event of a GET of this address, or that in this file. */
  static APIGatewayProxyRequestEvent event(String addressOrFile) {
    int question = addressOrFile.indexOf('?');
    String path = question < 0 ? addressOrFile : addressOrFile.substring(0, question);
    if (!addressOrFile.startsWith("/") || Files.isRegularFile(Path.of(path))) {
      return read(Path.of(addressOrFile));
    }
    try {
      return RequestEvents.get(path, question < 0 ? "" : addressOrFile.substring(question + 1));
    } catch (IllegalArgumentException e) {
      throw Problem.wrongUse(
          "cannot ask for " + addressOrFile + ": a % is followed by no code", "Write %25 for a %.");
    }
  }

  private static APIGatewayProxyRequestEvent read(Path file) {
    APIGatewayProxyRequestEvent event;
    try (InputStream json = Files.newInputStream(file)) {
      event =
          LambdaEventSerializers.serializerFor(
                  APIGatewayProxyRequestEvent.class, WrittenRequest.class.getClassLoader())
              .fromJson(json);
    } catch (IOException | RuntimeException e) {
      throw Problem.wrongUse(
          "cannot read " + file + ": it is no event of API Gateway",
          "Give an address such as \"/chats?search=hello\", or a file with the event as JSON.");
    }
    if (event == null || event.getPath() == null) {
      throw Problem.wrongUse(
          "cannot use " + file + ": the event names no path", "It needs \"path\": \"/chats\".");
    }
    return event;
  }
}
