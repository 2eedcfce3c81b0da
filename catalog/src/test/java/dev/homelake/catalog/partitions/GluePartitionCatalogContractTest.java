package dev.homelake.catalog.partitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.catalog.TableDefinition;
import dev.homelake.catalog.aws.MotoServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.glue.model.StorageDescriptor;
import software.amazon.awssdk.services.glue.model.Table;
import software.amazon.awssdk.services.glue.model.TableInput;

/** The contract against a server that plays Glue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GluePartitionCatalogContractTest extends PartitionCatalogContract {

  private MotoServer server;
  private GlueClient glue;
  private String database;

  @BeforeAll
  void startServer() throws Exception {
    server = MotoServer.startOrSkip("the Glue catalog's contract test");
    glue =
        GlueClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "none")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  @AfterAll
  void stopServer() {
    if (server != null) {
      glue.close();
      server.close();
    }
  }

  @BeforeEach
  void createDatabase(TestInfo test) {
    database = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    glue.createDatabase(request -> request.databaseInput(input -> input.name(database)));
  }

  @Override
  PartitionCatalog catalog(CatalogTable table) {
    return new GluePartitionCatalog(glue, table);
  }

  @Override
  String database() {
    return database;
  }

  @Test
  void describesParquetFiles() {
    catalog(table(database)).ensureTable();
    catalog(table(database)).register(List.of(MONDAY));

    Table table = present();
    assertThat(table.tableType()).isEqualTo("EXTERNAL_TABLE");
    assertThat(table.parameters()).containsEntry("classification", "parquet");
    assertThat(table.partitionKeys()).extracting("name").containsExactly("date");
    assertThat(table.storageDescriptor().columns()).hasSize(12);
    StorageDescriptor date =
        glue.getPartition(
                request ->
                    request
                        .databaseName(database)
                        .tableName("whatsapp_messages")
                        .partitionValues("2024-03-11"))
            .partition()
            .storageDescriptor();
    assertThat(date)
        .isEqualTo(
            table.storageDescriptor().toBuilder().location(LAKE + "date=2024-03-11/").build());
    assertThat(date.serdeInfo().serializationLibrary()).endsWith(".ParquetHiveSerDe");
  }

  @Test
  void keepsWhatOthersSaidOfTheTable() {
    glue.createTable(
        request ->
            request
                .databaseName(database)
                .tableInput(
                    TableInput.builder()
                        .name("whatsapp_messages")
                        .owner("terraform")
                        .parameters(Map.of("project", "home", "classification", "csv"))
                        .build()));

    assertThat(catalog(table(database)).ensureTable()).isEqualTo(TableOutcome.UPDATED);

    assertThat(present().owner()).isEqualTo("terraform");
    assertThat(present().parameters())
        .containsEntry("project", "home")
        .containsEntry("classification", "parquet");
  }

  /** As Terraform makes it: the definition says nothing of parameters of columns. */
  @Test
  void findsNothingToChangeWhereColumnsHaveParameters() {
    catalog(table(database)).ensureTable();
    TableInput made = GlueShapes.input(present());
    glue.updateTable(
        request ->
            request
                .databaseName(database)
                .tableInput(
                    made.toBuilder()
                        .partitionKeys(withParameters(made.partitionKeys()))
                        .storageDescriptor(
                            made.storageDescriptor().toBuilder()
                                .columns(withParameters(made.storageDescriptor().columns()))
                                .build())
                        .build()));

    assertThat(catalog(table(database)).ensureTable()).isEqualTo(TableOutcome.UNCHANGED);
  }

  private static List<Column> withParameters(List<Column> columns) {
    return columns.stream().map(column -> column.toBuilder().parameters(Map.of()).build()).toList();
  }

  @Test
  void saysThatThereIsNoDatabase() {
    assertThatThrownBy(() -> catalog(table("nowhere")).ensureTable())
        .isInstanceOfSatisfying(
            CatalogException.class,
            e -> assertThat(e.code()).isEqualTo(CatalogException.Code.CATALOG_DATABASE_MISSING))
        .hasMessageContaining("nowhere");
  }

  private static CatalogTable table(String database) {
    return new CatalogTable(database, TableDefinition.whatsappMessages(), LAKE);
  }

  private Table present() {
    return glue.getTable(request -> request.databaseName(database).name("whatsapp_messages"))
        .table();
  }
}
