package dev.homelake.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

  private final List<String> closed = new ArrayList<>();
  private final Parts parts = new Parts();

  @Test
  void closesTheLastFirstAndAllWhateverFails() {
    parts.add(() -> closed.add("one"));
    parts.add(failing("two"));
    parts.add(failing("three"));
    parts.add(() -> closed.add("four"));

    assertThatThrownBy(parts::close)
        .hasRootCauseMessage("three")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    assertThat(closed).containsExactly("four", "three", "two", "one");
  }

  @Test
  void keepsWhatFailedBefore() {
    parts.add(failing("part"));
    IOException cause = new IOException("the cause");

    parts.closeAfter(cause);

    assertThat(cause.getSuppressed()).hasSize(1);
    parts.close();
    assertThat(closed).containsExactly("part");
  }

  private AutoCloseable failing(String name) {
    return () -> {
      closed.add(name);
      throw new IOException(name);
    };
  }
}
