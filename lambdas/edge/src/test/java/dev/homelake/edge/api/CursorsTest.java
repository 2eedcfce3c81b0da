package dev.homelake.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CursorsTest {

  private final Cursors photos = new Cursors("photos", "taken_at", "");

  @Test
  void findsThePlaceAgain() {
    String cursor = photos.write("2024-03-12", "Zoë + Bob's 🎉", "");

    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThat(photos.read(cursor)).contains(List.of("2024-03-12", "Zoë + Bob's 🎉", ""));
  }

  @Test
  void belongsToOneListOnly() {
    String cursor = photos.write("2024-03-12");

    assertThat(new Cursors("photos", "taken_at", "flash").read(cursor)).isEmpty();
    assertThat(new Cursors("photos", "taken_at").read(cursor)).isEmpty();
  }

  @Test
  void refusesWhatIsNone() {
    String cursor = photos.write("2024-03-12");

    assertThat(photos.read(cursor + "A")).isEmpty();
    assertThat(photos.read(cursor.substring(1))).isEmpty();
    assertThat(photos.read("")).isEmpty();
    assertThat(photos.read("A")).isEmpty();
    assertThat(photos.read("' OR 1=1")).isEmpty();
    assertThat(photos.read("A".repeat(3000))).isEmpty();
  }

  @Property(tries = 200)
  void refusesAnyText(@ForAll String text) {
    assertThat(photos.read(text)).isEmpty();
  }

  @Test
  void leadsToTheNextPageBehindAnyAddress() {
    ApiRequest request =
        new ApiRequest(
            "GET",
            Map.of(
                "chat", List.of("Zoë & Bob"),
                "cursor", List.of("old"),
                "tag", List.of(""),
                "limit", List.of("5")),
            Optional.empty());

    assertThat(NextLink.header(request, "new"))
        .isEqualTo("<?chat=Zo%C3%AB%20%26%20Bob&cursor=new&limit=5>; rel=\"next\"");
  }
}
