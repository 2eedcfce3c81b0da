package dev.homelake.photo.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.photo.capture.NameTime.Precision;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTimeTest {

  @ParameterizedTest
  @CsvSource({
    "IMG_20240131_123456.jpg, 2024-01-31T12:34:56",
    "IMG_20240131_123456_1.jpg, 2024-01-31T12:34:56",
    "20240131_123456.jpg, 2024-01-31T12:34:56",
    "20240131123456.jpg, 2024-01-31T12:34:56",
    "2024-01-31 12.34.56.jpg, 2024-01-31T12:34:56",
    "2024-01-31_12-34-56.png, 2024-01-31T12:34:56",
    "2024-01-31T12:34:56.jpg, 2024-01-31T12:34:56",
    "Screenshot_20240131-123456_Maps.png, 2024-01-31T12:34:56",
    "Screenshot_2024-01-31-12-34-56-789_app.png, 2024-01-31T12:34:56.789",
    "Screenshot 2024-01-31 at 1.23.45 PM.png, 2024-01-31T13:23:45",
    "Screenshot 2024-01-31 at 12.05.09 AM.png, 2024-01-31T00:05:09",
    "WhatsApp Image 2024-01-31 at 12.34.56.jpeg, 2024-01-31T12:34:56",
    "WhatsApp Image 2024-01-31 at 12.34.56 (2).jpeg, 2024-01-31T12:34:56",
    "00000012-PHOTO-2024-01-31-12-34-56.jpg, 2024-01-31T12:34:56",
    "signal-2024-01-31-123456.jpeg, 2024-01-31T12:34:56",
    "Bildschirmfoto 2024-01-31 um 12.34.56.png, 2024-01-31T12:34:56",
    "VID_19991231_235959.jpg, 1999-12-31T23:59:59",
  })
  void timeInANameIsThatOfTheWall(String name, LocalDateTime expected) {
    NameTime time = NameTime.of(name).orElseThrow();

    assertThat(time.clock().time()).isEqualTo(expected);
    assertThat(time.clock().offset()).isEmpty();
    assertThat(time.precision()).isEqualTo(Precision.TIME);
  }

  @ParameterizedTest
  @CsvSource({
    "PXL_20240131_123456789.jpg, 2024-01-31T12:34:56.789",
    "PXL_20240131_123456789.MP.jpg, 2024-01-31T12:34:56.789",
    "1706704496123.jpg, 2024-01-31T12:34:56.123",
    "FB_IMG_1706704496123.jpg, 2024-01-31T12:34:56.123",
  })
  void someNamesAreInUtc(String name, LocalDateTime expected) {
    NameTime time = NameTime.of(name).orElseThrow();

    assertThat(time.clock().time()).isEqualTo(expected);
    assertThat(time.clock().offset()).contains(ZoneOffset.UTC);
  }

  @ParameterizedTest
  @CsvSource({
    "IMG-20240131-WA0001.jpg",
    "2024-01-31.jpg",
    "party 2024_01_31 (3).png",
    "20240131-0001.jpg",
    "20240131_996060.jpg",
  })
  void nameMayHaveOnlyADay(String name) {
    NameTime time = NameTime.of(name).orElseThrow();

    assertThat(time.clock().time()).isEqualTo(LocalDateTime.of(2024, 1, 31, 0, 0));
    assertThat(time.precision()).isEqualTo(Precision.DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IMG_0001.jpg", "03-04-2024.jpg", "20241331.jpg", "20240230_101010.jpg", "photo.png",
        "120240131.jpg", "DSC20240.jpg", "2024-0131.jpg", "99999999999999.jpg", "2024.jpg",
        "17067044961234.jpg",
      })
  void nothingIsGuessed(String name) {
    assertThat(NameTime.of(name)).isEmpty();
  }

  @Property(tries = 500)
  void anyNameIsReadWithoutFailing(@ForAll String name) {
    assertThat(NameTime.of(name)).isNotNull();
    assertThat(NameTime.of("2024" + name)).isNotNull();
  }
}
