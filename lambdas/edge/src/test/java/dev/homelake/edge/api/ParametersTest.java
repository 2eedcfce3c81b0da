package dev.homelake.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void readsWhatIsGiven() {
    Parameters parameters = parameters(Map.of("limit", List.of("60"), "chat", List.of("Zoë 🎉")));

    assertThat(parameters.number("limit", 10, 1, 200)).isEqualTo(60);
    assertThat(parameters.text("chat", 5)).contains("Zoë 🎉");
    assertThat(parameters.problems()).isEmpty();
  }

  @Test
  void takesEmptyValuesAsNotGiven() {
    Parameters parameters = parameters(Map.of("limit", List.of(""), "chat", List.of()));

    assertThat(parameters.number("limit", 10, 1, 200)).isEqualTo(10);
    assertThat(parameters.text("chat", 5)).isEmpty();
    assertThat(parameters.problems()).isEmpty();
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    Parameters parameters =
        parameters(
            Map.of(
                "limit", List.of("1000"),
                "date", List.of("12/03/2024"),
                "chat", List.of("a", "b"),
                "sortby", List.of("taken_at")));

    parameters.number("limit", 10, 1, 200);
    parameters.parsed("date", value -> Optional.<LocalDate>empty(), "a date like 2024-03-12");
    parameters.text("chat", 5);

    assertThat(parameters.problems())
        .containsExactly(
            "limit must be a whole number from 1 to 200",
            "date must be a date like 2024-03-12",
            "chat is given 2 times; give it once",
            "there is no parameter 'sortby'; there are limit, date, chat");
    assertThat(parameters.refusal().status()).isEqualTo(400);
    assertThat(parameters.refusal().body())
        .startsWith(
            "{\"error\":{\"code\":\"INVALID_PARAMETERS\",\"message\":\"Cannot answer: limit")
        .contains("sortby");
  }

  @Test
  void refusesNumbersThatAreNone() {
    for (String value : List.of("0", "201", "-1", "+5", "1e2", "٣", " 5", "99999999999999999999")) {
      Parameters parameters = parameters(Map.of("limit", List.of(value)));
      parameters.number("limit", 10, 1, 200);
      assertThat(parameters.problems()).as(value).hasSize(1);
    }
  }

  @Test
  void refusesTextsThatNoChatHolds() {
    for (String value : List.of("123456", "a\0b", "a\nb", "\ud83c", "\u0085")) {
      Parameters parameters = parameters(Map.of("search", List.of(value)));
      parameters.text("search", 5);
      assertThat(parameters.problems()).as(value).hasSize(1);
    }
  }

  @Test
  void shortensNamesThatAreMadeUp() {
    Parameters parameters = parameters(Map.of("x".repeat(5000), List.of("1")));

    assertThat(parameters.problems().get(0)).hasSizeLessThan(120);
  }

  private static Parameters parameters(Map<String, List<String>> given) {
    return new Parameters(new ApiRequest("GET", given, Optional.empty()));
  }
}
