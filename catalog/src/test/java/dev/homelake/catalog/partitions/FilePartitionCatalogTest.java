package dev.homelake.catalog.partitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.catalog.TableDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePartitionCatalogTest extends PartitionCatalogContract {

  @TempDir Path folder;

  @Override
  PartitionCatalog catalog(CatalogTable table) {
    return new FilePartitionCatalog(folder.resolve("catalog"), table);
  }

  @Override
  String database() {
    return "home";
  }

  @Test
  void writesAFileThatPeopleCanRead() throws IOException {
    PartitionCatalog catalog = catalog();
    catalog.ensureTable();
    catalog.register(List.of(MONDAY));

    assertThat(Files.readAllLines(file()))
        .contains(
            "  \"table\" : \"whatsapp_messages\",",
            "    \"message_id\" : \"string\",",
            "    \"2024-03-11\" : \"s3://lake/silver/whatsapp/date=2024-03-11/\"");
  }

  @Test
  void leavesNothingBesideTheFile() throws IOException {
    catalog().ensureTable();

    try (var files = Files.list(folder.resolve("catalog"))) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void writesNothingWhereNothingChanges() throws IOException {
    PartitionCatalog catalog = catalog();
    catalog.ensureTable();
    catalog.register(List.of(MONDAY));
    Object before = Files.readAttributes(file(), "unix:ino").get("ino");

    catalog.register(List.of(MONDAY));
    catalog.remove(List.of(FRIDAY));
    catalog.ensureTable();

    assertThat(Files.readAttributes(file(), "unix:ino")).containsEntry("ino", before);
  }

  @Test
  void saysWhereADamagedFileIs() throws IOException {
    PartitionCatalog catalog = catalog();
    catalog.ensureTable();
    for (String damaged : List.of("", "{", "[]", "{\"dates\":{\"soon\":\"x\"}}", "{\"a\":[]}")) {
      Files.writeString(file(), damaged);

      assertThatThrownBy(catalog::registered)
          .isInstanceOf(CatalogException.class)
          .hasMessageContaining("CATALOG_FILE_FAILED: cannot read the catalog file " + file());
    }
  }

  private PartitionCatalog catalog() {
    return catalog(new CatalogTable("home", TableDefinition.whatsappMessages(), LAKE));
  }

  private Path file() {
    return folder.resolve("catalog/home.whatsapp_messages.json");
  }
}
