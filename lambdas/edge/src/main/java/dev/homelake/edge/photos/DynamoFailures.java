package dev.homelake.edge.photos;

import dev.homelake.edge.photos.PhotoIndexException.Code;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What the SDK throws, told apart. */
final class DynamoFailures {

  private DynamoFailures() {}

  static PhotoIndexException of(String attempt, String table, SdkException e) {
    String what = "cannot " + attempt + " table " + table + ": ";
    if (e instanceof ResourceNotFoundException || lacksIndex(e)) {
      return new PhotoIndexException(
          Code.PHOTO_INDEX_MISSING,
          what
              + "there is no such table with the indexes by_uploaded_at and by_taken_at in this"
              + " account and region. Create it",
          e);
    }
    if (e instanceof TransactionCanceledException
        || (e instanceof SdkServiceException service && service.isThrottlingException())) {
      return new PhotoIndexException(
          Code.PHOTO_INDEX_BUSY, what + "it is too busy. Try again in a moment", e);
    }
    return new PhotoIndexException(
        Code.PHOTO_INDEX_FAILED, what + reason(e) + ". Look at the cause", e);
  }

  private static boolean lacksIndex(SdkException e) {
    return e instanceof AwsServiceException service
        && service.awsErrorDetails() != null
        && "ValidationException".equals(service.awsErrorDetails().errorCode())
        && String.valueOf(service.awsErrorDetails().errorMessage()).contains("index");
  }

  /** The code only: a message of the service may quote the item. */
  private static String reason(SdkException e) {
    if (e instanceof AwsServiceException service && service.awsErrorDetails() != null) {
      return "DynamoDB answered " + service.awsErrorDetails().errorCode();
    }
    return "DynamoDB did not answer (" + e.getClass().getSimpleName() + ")";
  }
}
