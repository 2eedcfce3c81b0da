package dev.homelake.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateParameterTest {

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-29", "0001-01-01", "9999-12-31"})
  void takesDatesOfYearsWithFourDigits(String text) {
    assertThat(DateParameter.parse(text)).contains(LocalDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2023-02-29",
        "2024-2-1",
        "+2024-02-01",
        "10000-01-01",
        "0000-01-01",
        "٢٠٢٤-٠١-٠١"
      })
  void takesNothingElse(String text) {
    assertThat(DateParameter.parse(text)).isEmpty();
  }
}
