package dev.homelake.edge.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a function's environment variables and gathers everything that is wrong with them. Ask for
 * all, then {@link #check}, and use what was read only after that. Belongs to one thread.
 */
public final class Settings {

  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  /** Reads these variables. */
  public Settings(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * A variable that must be there and not be empty.
   *
   * @param meaning what it says, for the one who forgot it: "the bucket of the lake"
   */
  public String required(String name, String meaning) {
    return required(name, meaning, Function.identity()).orElse("");
  }

  /**
   * A variable that must be there and that {@code parser} accepts; present after {@link #check}.
   *
   * @param parser throws an IllegalArgumentException that says why not
   */
  public <T> Optional<T> required(String name, String meaning, Function<String, T> parser) {
    Optional<String> value = value(name);
    if (value.isEmpty()) {
      problems.add("%s is not set; it says %s".formatted(name, meaning));
    }
    return parsed(name, value, parser);
  }

  /** A variable that may be missing or empty. */
  public <T> Optional<T> optional(String name, Function<String, T> parser) {
    return parsed(name, value(name), parser);
  }

  /** Where S3 is if it is not AWS's, by the variables that the SDK itself reads. */
  public Optional<URI> s3Endpoint() {
    Optional<URI> any = optional("AWS_ENDPOINT_URL", URI::create);
    return optional("AWS_ENDPOINT_URL_S3", URI::create).or(() -> any);
  }

  /**
   * Ends the reading.
   *
   * @throws IllegalStateException that names every problem, if there is one
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "Cannot start: %s. Set them in the function's environment."
              .formatted(String.join("; ", problems)));
    }
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  private <T> Optional<T> parsed(String name, Optional<String> value, Function<String, T> parser) {
    try {
      return value.map(parser);
    } catch (IllegalArgumentException e) {
      problems.add(name + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}
