package dev.homelake.chats.queries;

import dev.homelake.chats.queries.MessageQueryException.Code;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.athena.model.InvalidRequestException;
import software.amazon.awssdk.services.athena.model.QueryExecutionState;
import software.amazon.awssdk.services.athena.model.QueryExecutionStatus;
import software.amazon.awssdk.services.athena.model.TooManyRequestsException;

/** What Athena says when it does not answer, told apart. Its own words are left out: they quote. */
final class AthenaFailures {

  private static final Set<String> DENIED = Set.of("AccessDeniedException", "AccessDenied");

  private AthenaFailures() {}

  /** A request that failed. */
  static MessageQueryException of(SdkException e) {
    if (e instanceof TooManyRequestsException
        || (e instanceof SdkServiceException service && service.isThrottlingException())) {
      return failure(Code.CHATS_BUSY, "too many questions at once. Try again in a moment", e);
    }
    if (e instanceof AwsServiceException service
        && service.awsErrorDetails() != null
        && DENIED.contains(service.awsErrorDetails().errorCode())) {
      return denied(e);
    }
    if (e instanceof InvalidRequestException) {
      return failure(
          Code.CHATS_REFUSED,
          "Athena refuses the request. Look at the workgroup and at the cause",
          e);
    }
    return failure(Code.CHATS_FAILED, "Athena did not answer. Try again in a moment", e);
  }

  /** A query that ended without rows. */
  static MessageQueryException of(QueryExecutionStatus status) {
    String reason = status.stateChangeReason() == null ? "" : status.stateChangeReason();
    if (reason.contains("Bytes scanned limit")) {
      return failure(
          Code.CHATS_TOO_MUCH_DATA,
          "it would read more than the workgroup allows. Ask for fewer dates",
          null);
    }
    if (status.state() == QueryExecutionState.CANCELLED) {
      return failure(Code.CHATS_CANCELLED, "somebody stopped the query. Ask again", null);
    }
    if (reason.contains("TABLE_NOT_FOUND") || reason.contains("SCHEMA_NOT_FOUND")) {
      return failure(
          Code.CHATS_TABLE_MISSING,
          "there is no table %s in the catalog. Create it".formatted(MessageSql.TABLE),
          null);
    }
    if (reason.contains("Access Denied") || reason.contains("PERMISSION_DENIED")) {
      return denied(null);
    }
    if (status.athenaError() != null && Boolean.TRUE.equals(status.athenaError().retryable())) {
      return failed();
    }
    // A user's error, as Athena calls it: the SQL and its values are ours.
    return status.athenaError() != null && Integer.valueOf(2).equals(category(status))
        ? failure(Code.CHATS_REFUSED, "Athena refuses the query. Look it up in its history", null)
        : failed();
  }

  private static Integer category(QueryExecutionStatus status) {
    return status.athenaError().errorCategory();
  }

  private static MessageQueryException failed() {
    return failure(Code.CHATS_FAILED, "Athena failed over it. Try again in a moment", null);
  }

  private static MessageQueryException denied(Throwable cause) {
    return failure(
        Code.CHATS_ACCESS_DENIED,
        "access is denied. Give the function's role Athena, the catalog and the files",
        cause);
  }

  private static MessageQueryException failure(Code code, String why, Throwable cause) {
    return new MessageQueryException(code, "cannot read messages: " + why, cause);
  }
}
