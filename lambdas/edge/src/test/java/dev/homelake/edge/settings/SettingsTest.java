package dev.homelake.edge.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
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
  void findsS3AsTheSdkDoes() {
    String any = "http://any";
    String s3 = "http://s3";

    assertThat(new Settings(Map.of()).s3Endpoint()).isEmpty();
    assertThat(new Settings(Map.of("AWS_ENDPOINT_URL", any)).s3Endpoint())
        .contains(URI.create(any));
    assertThat(
            new Settings(Map.of("AWS_ENDPOINT_URL", any, "AWS_ENDPOINT_URL_S3", s3)).s3Endpoint())
        .contains(URI.create(s3));
  }

  @Test
  void namesABadEndpoint() {
    Settings settings = new Settings(Map.of("AWS_ENDPOINT_URL", "not an address"));

    assertThat(settings.s3Endpoint()).isEmpty();
    assertThatThrownBy(settings::check).hasMessageContaining("AWS_ENDPOINT_URL: ");
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
