package dev.homelake.local.signin;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.signin.json.JsonObject;
import java.util.Locale;

/**
 * What a client asks.
 *
 * @param parameters of the call
 */
record CognitoCall(JsonObject parameters) {

  private static final int LONGEST = 16_384;

  CognitoCall {
    requireNonNull(parameters, "parameters is null");
  }

  /** A text that must be there. */
  String text(String name) {
    return parameters
        .text(name)
        .map(text -> checked(name, text))
        .orElseThrow(() -> Refusal.missing(lowerFirst(name)));
  }

  /** A text that must be there within another parameter. */
  String text(String group, String name) {
    return parameters
        .object(group)
        .text(name)
        .map(text -> checked(name, text))
        .orElseThrow(() -> Refusal.invalidParameter("Missing required parameter " + name));
  }

  private static String checked(String name, String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw Refusal.invalidParameter(
          "1 validation error detected: Value at '%s' failed to satisfy constraint: Member must have length between 1 and %d"
              .formatted(lowerFirst(name), LONGEST));
    }
    return text;
  }

  private static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
