package dev.homelake.edge.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatPictureTest {

  @Test
  void isKnownByItsChatAndItsHash() {
    String folder = ChatPicture.folder("AC/DC fans");

    assertThat(folder).isEqualTo("raw-photos/whatsapp/AC_DC fans/");
    assertThat(ChatPicture.at(folder + "IMG-1--0123456789abcdef.jpg"))
        .contains(new ChatPicture(folder, "0123456789abcdef"))
        .isEqualTo(ChatPicture.at(folder + "IMG-2--0123456789abcdef.jpg"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raw-photos/whatsapp/Cats/IMG-1.jpg",
        "raw-photos/whatsapp/IMG-1--0123456789abcdef.jpg",
        "raw-photos/whatsapp/Cats/deeper/IMG-1--0123456789abcdef.jpg",
        "raw-photos/Cats/IMG-1--0123456789abcdef.jpg",
        "raw-photos/IMG-1--0123456789abcdef.jpg",
        "bronze/whatsapp/Cats--0123456789abcdef.txt"
      })
  void isNoOtherFile(String key) {
    assertThat(ChatPicture.at(key)).isEmpty();
  }
}
