package dev.homelake.catalog.partitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.catalog.TableDefinition;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.glue.GlueClient;

/**
 * The catalog that Terraform made on a server that plays AWS: {@code terraform/check with-java}.
 */
@EnabledIfSystemProperty(named = "homelake.deployed", matches = ".+")
class DeployedCatalogTest {

  /** So the job needs no right to change it, and Terraform finds nothing that the job changed. */
  @Test
  void isWhatTheJobWouldMakeOfIt() throws Exception {
    Properties told = new Properties();
    try (InputStream file =
        Files.newInputStream(Path.of(System.getProperty("homelake.deployed")))) {
      told.load(file);
    }
    TableDefinition definition = TableDefinition.whatsappMessages();
    String location = "s3://" + told.getProperty("lake") + "/" + definition.location();
    CatalogTable table = new CatalogTable(told.getProperty("database"), definition, location);
    List<LocalDate> dates = List.of(LocalDate.parse("2024-03-12"), LocalDate.parse("2024-03-13"));

    try (GlueClient glue =
        GlueClient.builder().httpClient(UrlConnectionHttpClient.create()).build()) {
      GluePartitionCatalog catalog = new GluePartitionCatalog(glue, table);

      assertThat(catalog.ensureTable()).isEqualTo(TableOutcome.UNCHANGED);
      catalog.register(dates);
      assertThat(catalog.registered().keySet()).containsExactlyElementsOf(dates);
      assertThat(catalog.ensureTable()).isEqualTo(TableOutcome.UNCHANGED);
      catalog.remove(dates);
      assertThat(catalog.registered()).isEmpty();
    }
  }
}
