package dev.homelake.edge.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the parameters of a query and gathers everything that is wrong with them, so that the
 * caller learns it at once. Ask for every parameter that there is, then look at {@link #problems};
 * what was returned for a wrong parameter means nothing. An empty value counts as not given.
 * Belongs to one thread.
 */
public final class Parameters {

  private static final int SHOWN = 40;

  private final Map<String, List<String>> given;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();

  /** The parameters of {@code request}. */
  public Parameters(ApiRequest request) {
    this.given = request.parameters();
  }

  /** A text of up to {@code longest} characters without control characters. */
  public Optional<String> text(String name, int longest) {
    return parsed(
        name,
        value -> Optional.of(value).filter(text -> isText(text, longest)),
        "a text of up to " + longest + " characters");
  }

  /** A whole number, {@code fallback} if it is not given. */
  public int number(String name, int fallback, int least, int most) {
    return parsed(
            name,
            value -> number(value).filter(number -> number >= least && number <= most),
            "a whole number from %d to %d".formatted(least, most))
        .orElse(fallback);
  }

  /**
   * Anything else.
   *
   * @param parser gives nothing for what it does not accept
   * @param expected what it accepts, for people: "a date like 2024-03-12"
   */
  public <T> Optional<T> parsed(
      String name, Function<String, Optional<T>> parser, String expected) {
    known.add(name);
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      problems.add(name + " is given " + values.size() + " times; give it once");
      return Optional.empty();
    }
    if (values.isEmpty() || values.get(0).isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = parser.apply(values.get(0));
    if (value.isEmpty()) {
      problems.add(name + " must be " + expected);
    }
    return value;
  }

  /** Adds what is wrong with several parameters together. */
  public void problem(String problem) {
    problems.add(problem);
  }

  /** What is wrong; names that nobody asked for are wrong, too. */
  public List<String> problems() {
    List<String> all = new ArrayList<>(problems);
    given.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .limit(SHOWN)
        .forEach(
            name ->
                all.add(
                    "there is no parameter '%s'; there are %s"
                        .formatted(shortened(name), String.join(", ", known))));
    return all;
  }

  /** The refusal that names every problem. */
  public ApiAnswer refusal() {
    return ApiAnswer.error(
        400, "INVALID_PARAMETERS", "Cannot answer: " + String.join("; ", problems()) + ".");
  }

  private static String shortened(String name) {
    return name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
  }

  private static Optional<Integer> number(String value) {
    return value.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(value)) : Optional.empty();
  }

  private static boolean isText(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        && text.codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }
}
