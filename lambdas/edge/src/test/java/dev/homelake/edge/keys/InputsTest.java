package dev.homelake.edge.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.homelake.edge.keys.Inputs.Place;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {

  private static final Inputs CHATS = Inputs.of(Area.RAW_WHATSAPP_UPLOADS, Area.UPLOADS_LANDING);

  @Test
  void takesKeysOfItsOwnAreasApart() {
    assertThat(CHATS.place("raw-whatsapp-uploads/2024/Zoë + Bob.txt"))
        .contains(new Place(Area.RAW_WHATSAPP_UPLOADS, "2024/Zoë + Bob.txt"));
    assertThat(CHATS.place("uploads-landing/a.zip").map(Place::name)).contains("a.zip");
    assertThat(CHATS.place("uploads-landing/x/y/a.zip").map(Place::name)).contains("a.zip");
  }

  @ParameterizedTest
  @EnumSource(Area.class)
  void refusesKeysOfEveryOtherArea(Area area) {
    boolean own = area == Area.RAW_WHATSAPP_UPLOADS || area == Area.UPLOADS_LANDING;

    assertThat(CHATS.place(area.key("a.txt")).isPresent()).isEqualTo(own);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.txt",
        "raw-whatsapp-uploads",
        "raw-whatsapp-uploads/",
        "raw-whatsapp-uploads/a/",
        "raw-whatsapp-uploads//a.txt",
        "raw-whatsapp-uploads/../bronze/a.txt",
        "raw-whatsapp-uploads/./a.txt",
        "raw-whatsapp-uploads/a\nb.txt",
        "raw-whatsapp-uploads-old/a.txt"
      })
  void refusesKeysThatAreNoFiles(String key) {
    assertThat(CHATS.place(key)).isEmpty();
  }

  @Test
  void listensToNothingThatProgramsWrite() {
    assertThatIllegalArgumentException().isThrownBy(() -> Inputs.of(Area.BRONZE_WHATSAPP));
    assertThatIllegalArgumentException().isThrownBy(() -> Inputs.of(Area.MISC));
  }

  @Test
  void noPrefixBeginsAnother() {
    for (Area area : Area.values()) {
      assertThat(area.prefix()).endsWith("/");
      assertThat(Arrays.stream(Area.values()).filter(a -> a.prefix().startsWith(area.prefix())))
          .containsExactly(area);
    }
  }
}
