package dev.homelake.chats.insights;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered about one version of the table, in memory: the answers used last, up to a
 * number of characters, questions included. Those about another version are forgotten. Safe for use
 * by several threads.
 */
final class RememberedAnswers {

  private final int mostCharacters;
  private final Map<String, String> answers = new LinkedHashMap<>(16, 0.75f, true);
  private String version = "";
  private long characters;

  RememberedAnswers(int mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  synchronized Optional<String> find(String version, String question) {
    return this.version.equals(version)
        ? Optional.ofNullable(answers.get(question))
        : Optional.empty();
  }

  synchronized void keep(String version, String question, String answer) {
    if (!this.version.equals(version)) {
      answers.clear();
      characters = 0;
      this.version = version;
    }
    String before = answers.put(question, answer);
    characters += before == null ? question.length() + answer.length() : answer.length();
    characters -= before == null ? 0 : before.length();
    forgetUntilThereIsRoom();
  }

  private void forgetUntilThereIsRoom() {
    Iterator<Map.Entry<String, String>> oldest = answers.entrySet().iterator();
    while (characters > mostCharacters && oldest.hasNext()) {
      Map.Entry<String, String> forgotten = oldest.next();
      characters -= forgotten.getKey().length() + forgotten.getValue().length();
      oldest.remove();
    }
  }
}
