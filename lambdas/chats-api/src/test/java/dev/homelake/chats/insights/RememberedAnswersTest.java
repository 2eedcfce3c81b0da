package dev.homelake.chats.insights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RememberedAnswersTest {

  private final RememberedAnswers answers = new RememberedAnswers(12);

  @Test
  void forgetsTheAnswerThatWasNotUsedForLongest() {
    answers.keep("v1", "a", "1234");
    answers.keep("v1", "b", "1234");
    answers.find("v1", "a");

    answers.keep("v1", "c", "1234");

    assertThat(answers.find("v1", "a")).contains("1234");
    assertThat(answers.find("v1", "b")).isEmpty();
    assertThat(answers.find("v1", "c")).contains("1234");
  }

  @Test
  void forgetsWhatIsOfAnotherVersion() {
    answers.keep("v1", "a", "old");
    assertThat(answers.find("v2", "a")).isEmpty();

    answers.keep("v2", "b", "new");

    assertThat(answers.find("v1", "a")).isEmpty();
    assertThat(answers.find("v2", "b")).contains("new");
  }

  @Test
  void countsAnAnswerThatIsGivenAgainOnce() {
    for (int i = 0; i < 5; i++) {
      answers.keep("v1", "a", "1234");
    }
    answers.keep("v1", "b", "1234");

    assertThat(answers.find("v1", "a")).isPresent();
  }

  @Test
  void keepsNothingThatIsLargerThanAll() {
    answers.keep("v1", "a", "123456789012");

    assertThat(answers.find("v1", "a")).isEmpty();
  }
}
