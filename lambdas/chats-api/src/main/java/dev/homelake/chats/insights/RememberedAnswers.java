package dev.homelake.chats.insights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered about one version of the table, in memory: the answers used last, up to a
 * number of characters. Those about an earlier version are forgotten. Safe for use by several
 * threads.
 */
final class RememberedAnswers {

  private final int mostCharacters;
  private final Map<Object, String> answers = new LinkedHashMap<>(16, 0.75f, true);
  private String version = "";
  private long characters;

  RememberedAnswers(int mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  synchronized Optional<String> find(String version, Object question) {
    return this.version.equals(version)
        ? Optional.ofNullable(answers.get(question))
        : Optional.empty();
  }

  synchronized void keep(String version, Object question, String answer) {
    if (!this.version.equals(version)) {
      answers.clear();
      characters = 0;
      this.version = version;
    }
    String before = answers.put(question, answer);
    characters += answer.length() - (before == null ? 0 : before.length());
    var oldest = answers.values().iterator();
    while (characters > mostCharacters && oldest.hasNext()) {
      characters -= oldest.next().length();
      oldest.remove();
    }
  }
}
