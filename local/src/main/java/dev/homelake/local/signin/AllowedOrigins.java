package dev.homelake.local.signin;

import dev.homelake.local.web.WebAnswer;
import java.util.Optional;
import java.util.Set;

/**
 * Which web pages may use the sign-in. Others get answers without a word of permission, which their
 * browser keeps from them.
 *
 * @param origins such as {@code http://localhost:9400}; unmodifiable
 */
public record AllowedOrigins(Set<String> origins) {

  /** What Amplify and AWS's clients for browsers send. */
  private static final String HEADERS =
      "authorization, content-type, cache-control, x-amz-target, x-amz-user-agent, x-amz-date, "
          + "x-amz-security-token, x-amz-content-sha256, amz-sdk-invocation-id, amz-sdk-request";

  private static final String EXPOSED =
      "x-amzn-errortype, x-amzn-errormessage, x-amzn-requestid, date";

  /** Refuses what is no origin; a star is none: passwords are changed here. */
  public AllowedOrigins {
    origins = Set.copyOf(origins);
    for (String origin : origins) {
      if (!origin.matches("https?://[^/\\s,*]+")) {
        throw new IllegalArgumentException(
            "not an origin like http://localhost:9400: '%s'".formatted(origin));
      }
    }
  }

  /** The answer to a browser that asks before it sends a page's request. */
  WebAnswer preflight(Optional<String> origin) {
    WebAnswer answer = WebAnswer.of(204, "text/plain", "");
    return origin.filter(origins::contains).isEmpty()
        ? marked(answer, origin)
        : marked(answer, origin)
            .with("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
            .with("Access-Control-Allow-Headers", HEADERS)
            .with("Access-Control-Max-Age", "3600");
  }

  /** An answer with what the page's browser must know. */
  WebAnswer marked(WebAnswer answer, Optional<String> origin) {
    WebAnswer varying = answer.with("Vary", "Origin");
    return origin
        .filter(origins::contains)
        .map(
            allowed ->
                varying
                    .with("Access-Control-Allow-Origin", allowed)
                    .with("Access-Control-Expose-Headers", EXPOSED))
        .orElse(varying);
  }
}
