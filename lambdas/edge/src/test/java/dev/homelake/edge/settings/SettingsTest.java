package dev.homelake.edge.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void readsWhatIsSet() {
    Settings settings = new Settings(Map.of("TABLE", "photos", "SECONDS", "5", "EMPTY", ""));

    assertThat(settings.required("TABLE", "the table")).isEqualTo("photos");
    assertThat(settings.required("SECONDS", "how long", Integer::valueOf)).contains(5);
    assertThat(settings.optional("EMPTY", Integer::valueOf)).isEmpty();
    settings.check();
  }

  @Test
  void namesEveryMistakeAtOnce() {
    Settings settings = new Settings(Map.of("SECONDS", "many", "BUCKET", ""));

    settings.required("TABLE", "the table of the photos");
    settings.required("BUCKET", "the lake's bucket");
    settings.required("SECONDS", "how long", Integer::valueOf);

    assertThatThrownBy(settings::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TABLE is not set; it says the table of the photos")
        .hasMessageContaining("BUCKET is not set")
        .hasMessageContaining("SECONDS: ");
  }
}
