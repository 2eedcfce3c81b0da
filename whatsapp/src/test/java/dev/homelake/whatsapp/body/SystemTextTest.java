package dev.homelake.whatsapp.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Boris created group \"Trip",
        "Anna changed the subject from \"A",
        "Anna changed the group name to \"x",
        "Anna changed the group description to Rules",
        "Anna added Dr",
        "Anna added +44 7700 900123, Dr",
        "You removed Dr",
        "Your security code with Dr",
        "Dr. No's security code changed. Note",
        "~\u202FZoë joined using this group's invite link. Hint",
        "You created group “Trip",
        "Boris hat die Gruppe „Reise",
        "Boris hat den Betreff von Reise",
        "Boris creó el grupo Viaje",
        "Boris cambió el asunto de «Viaje",
        "Boris a créé le groupe «\u00A0Voyage",
        "Boris a modifié l’objet de Voyage",
        "Boris criou o grupo Viagem",
        "Boris ha creato il gruppo Viaggio",
        "Boris heeft de groep Reis",
        "Boris \"Gezi",
        "Борис создал(-а) группу Поездка",
        "Борис добавил Д-р",
        "Boris utworzył(a) grupę Podróż",
        "Boris membuat grup Jalan",
        "Boris が「旅行",
        "Borisさんがグループ旅行",
        "Boris님이 그룹 여행",
        "Boris 创建了群组 旅行",
        "أنشأ بوريس أنشأ المجموعة رحلة",
        "בוריס יצר/ה את הקבוצה טיול",
        "This is far too long to be the name of anybody, be it a person or a business"
      })
  void knowsTheBeginningOfANotice(String text) {
    assertThat(isSystemText(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna",
        "Dr",
        "Dr: House",
        "Bob \"The Man\" Smith",
        "Bob “The Man” Smith",
        "Bob „Der Mann“ Smith",
        "Bob «Le Grand» Smith",
        "Bob 「男」",
        "5\" Pizza",
        "ד\"ר כהן",
        "Anna left-handed",
        "10:30 Club",
        "~\u202FZoë",
        "\u200E+44 7700 900123",
        "Value added tax",
        "Value Added Services",
        "Added Anna",
        "removed",
        "Team left wing",
        "Subject Group",
        "😀",
        "Joined Forces",
        ""
      })
  void leavesNamesAlone(String name) {
    assertThat(isSystemText(name)).isFalse();
  }

  private static boolean isSystemText(String text) {
    byte[] bytes = ("x" + text + "\"").getBytes(UTF_8);
    return SystemText.isSystemText(bytes, 1, bytes.length - 1);
  }
}
