package dev.homelake.catalog.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CatalogPageTest {

  /** Tests run in the module's folder. */
  private static final Path PAGE = Path.of("README.md");

  @Test
  void thePageSaysWhatTheDefinitionsSay() throws IOException {
    if ("write".equals(System.getProperty("catalog.page"))) {
      Files.writeString(PAGE, CatalogPage.text());
    }
    assertThat(PAGE).hasContent(CatalogPage.text());
  }
}
