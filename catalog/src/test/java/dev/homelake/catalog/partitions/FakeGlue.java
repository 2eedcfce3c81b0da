package dev.homelake.catalog.partitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.BatchCreatePartitionRequest;
import software.amazon.awssdk.services.glue.model.BatchCreatePartitionResponse;
import software.amazon.awssdk.services.glue.model.BatchDeletePartitionRequest;
import software.amazon.awssdk.services.glue.model.BatchDeletePartitionResponse;
import software.amazon.awssdk.services.glue.model.BatchUpdatePartitionFailureEntry;
import software.amazon.awssdk.services.glue.model.BatchUpdatePartitionRequest;
import software.amazon.awssdk.services.glue.model.BatchUpdatePartitionResponse;
import software.amazon.awssdk.services.glue.model.ErrorDetail;
import software.amazon.awssdk.services.glue.model.GetPartitionsRequest;
import software.amazon.awssdk.services.glue.model.GetPartitionsResponse;
import software.amazon.awssdk.services.glue.model.Partition;
import software.amazon.awssdk.services.glue.model.PartitionError;
import software.amazon.awssdk.services.glue.model.PartitionInput;

/** The dates of one table, with the limits that Glue has and servers which play Glue have not. */
final class FakeGlue implements GlueClient {

  /** Sizes of the batches in the order they came, such as {@code create 100}. */
  final List<String> requests = new ArrayList<>();

  /** Error codes that Glue answers for values, whatever is asked. */
  final Map<String, String> refused = new TreeMap<>();

  final Map<String, String> locations = new TreeMap<>();

  RuntimeException outage;

  @Override
  public BatchCreatePartitionResponse batchCreatePartition(BatchCreatePartitionRequest request) {
    List<PartitionInput> inputs = request.partitionInputList();
    accept("create", inputs.size(), 100);
    List<PartitionError> errors = new ArrayList<>();
    for (PartitionInput input : inputs) {
      String value = input.values().get(0);
      if (refused.containsKey(value)) {
        errors.add(error(value, refused.get(value)));
      } else if (locations.containsKey(value)) {
        errors.add(error(value, "AlreadyExistsException"));
      } else {
        locations.put(value, input.storageDescriptor().location());
      }
    }
    return BatchCreatePartitionResponse.builder().errors(errors).build();
  }

  @Override
  public BatchUpdatePartitionResponse batchUpdatePartition(BatchUpdatePartitionRequest request) {
    accept("update", request.entries().size(), 100);
    List<BatchUpdatePartitionFailureEntry> errors = new ArrayList<>();
    request
        .entries()
        .forEach(
            entry -> {
              String value = entry.partitionValueList().get(0);
              if (value.equals("2024-12-31")) {
                errors.add(
                    BatchUpdatePartitionFailureEntry.builder()
                        .partitionValueList(value)
                        .errorDetail(detail("EntityNotFoundException"))
                        .build());
              } else {
                locations.put(value, entry.partitionInput().storageDescriptor().location());
              }
            });
    return BatchUpdatePartitionResponse.builder().errors(errors).build();
  }

  @Override
  public BatchDeletePartitionResponse batchDeletePartition(BatchDeletePartitionRequest request) {
    accept("delete", request.partitionsToDelete().size(), 25);
    List<PartitionError> errors = new ArrayList<>();
    request
        .partitionsToDelete()
        .forEach(
            values -> {
              String value = values.values().get(0);
              if (refused.containsKey(value)) {
                errors.add(error(value, refused.get(value)));
              } else if (locations.remove(value) == null) {
                errors.add(error(value, "EntityNotFoundException"));
              }
            });
    return BatchDeletePartitionResponse.builder().errors(errors).build();
  }

  /** Pages of two, or of fewer if that is asked for; the first one empty: Glue may do that. */
  @Override
  public GetPartitionsResponse getPartitions(GetPartitionsRequest request) {
    accept("list", 0, 0);
    List<String> values = List.copyOf(locations.keySet());
    int size = Math.min(2, request.maxResults() == null ? 2 : request.maxResults());
    int from = request.nextToken() == null ? -size : Integer.parseInt(request.nextToken());
    int to = Math.min(from + size, values.size());
    Function<String, Partition> partition =
        value ->
            Partition.builder()
                .values(value)
                .storageDescriptor(storage -> storage.location(locations.get(value)))
                .build();
    return GetPartitionsResponse.builder()
        .partitions(values.subList(Math.max(from, 0), to).stream().map(partition).toList())
        .nextToken(to < values.size() ? Integer.toString(to) : null)
        .build();
  }

  private void accept(String kind, int size, int limit) {
    requests.add(kind + " " + size);
    if (outage != null) {
      throw outage;
    }
    if (size > limit) {
      throw new IllegalArgumentException(kind + " takes " + limit + " at once, not " + size);
    }
  }

  private static PartitionError error(String value, String code) {
    return PartitionError.builder().partitionValues(value).errorDetail(detail(code)).build();
  }

  private static ErrorDetail detail(String code) {
    return ErrorDetail.builder().errorCode(code).errorMessage("says Glue").build();
  }

  @Override
  public String serviceName() {
    return "glue";
  }

  @Override
  public void close() {}
}
