package dev.homelake.local.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.homelake.local.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests as API Gateway hands them to a function. */
final class RequestEvents {

  private RequestEvents() {}

  /** The event of a GET of this address, or that in this file. */
  static APIGatewayProxyRequestEvent of(String addressOrFile) {
    return addressOrFile.startsWith("/") && !Files.isRegularFile(Path.of(path(addressOrFile)))
        ? get(addressOrFile)
        : read(Path.of(addressOrFile));
  }

  private static APIGatewayProxyRequestEvent get(String address) {
    Map<String, List<String>> parameters = new HashMap<>();
    int question = address.indexOf('?');
    if (question >= 0) {
      for (String parameter : address.substring(question + 1).split("&")) {
        String[] parts = parameter.split("=", 2);
        parameters
            .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 2 ? decoded(parts[1]) : "");
      }
      parameters.remove("");
    }
    return new APIGatewayProxyRequestEvent()
        .withHttpMethod("GET")
        .withPath(path(address))
        .withHeaders(Map.of())
        .withMultiValueQueryStringParameters(parameters);
  }

  private static String path(String address) {
    int question = address.indexOf('?');
    return question < 0 ? address : address.substring(0, question);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.wrongUse(
          "cannot ask for " + text + ": a % is followed by no code", "Write %25 for a %.");
    }
  }

  private static APIGatewayProxyRequestEvent read(Path file) {
    APIGatewayProxyRequestEvent event;
    try (InputStream json = Files.newInputStream(file)) {
      event =
          LambdaEventSerializers.serializerFor(
                  APIGatewayProxyRequestEvent.class, RequestEvents.class.getClassLoader())
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
