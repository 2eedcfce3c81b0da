package dev.homelake.edge.photos;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Creates tables as {@link PhotoTable} describes them. */
public final class PhotoTables {

  private PhotoTables() {}

  /** A client of a server that checks no credentials. */
  public static DynamoDbClient client(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "none")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /** Creates the table. */
  public static void create(DynamoDbClient dynamo, String name) {
    dynamo.createTable(
        table ->
            table
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    List.of(
                        text(PhotoTable.ID),
                        text(PhotoTable.LISTING),
                        text(PhotoTable.UPLOADED_AT),
                        text(PhotoTable.TAKEN_AT)))
                .keySchema(key(PhotoTable.ID, KeyType.HASH), key(PhotoTable.LISTING, KeyType.RANGE))
                .globalSecondaryIndexes(
                    index(PhotoTable.BY_UPLOADED_AT, PhotoTable.UPLOADED_AT),
                    index(PhotoTable.BY_TAKEN_AT, PhotoTable.TAKEN_AT)));
  }

  private static GlobalSecondaryIndex index(String name, String range) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(PhotoTable.LISTING, KeyType.HASH), key(range, KeyType.RANGE))
        .projection(projection -> projection.projectionType(ProjectionType.ALL))
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
