package dev.homelake.local.transfer;

import dev.homelake.local.Problem;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What failures of S3 mean, for one object or for all. Pure functions. */
final class S3Trouble {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int PRECONDITION_FAILED = 412;
  private static final int UNAVAILABLE = 503;

  private static final Set<String> CREDENTIALS =
      Set.of(
          "ExpiredToken",
          "ExpiredTokenException",
          "TokenRefreshRequired",
          "InvalidToken",
          "InvalidAccessKeyId",
          "SignatureDoesNotMatch");

  private S3Trouble() {}

  /** The SDK's failure behind one, if there is one. */
  static Optional<SdkException> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SdkException known) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** The problem that ends all, if this does: all that is left would fail, too. */
  static Optional<Problem> end(SdkException failure, String again) {
    if (!(failure instanceof SdkServiceException)) {
      return Optional.of(
          Problem.failed("the connection was lost: " + words(failure), again, failure));
    }
    S3Exception refused = failure instanceof S3Exception s3 ? s3 : null;
    String code = refused == null ? "" : code(refused);
    if (CREDENTIALS.contains(code)) {
      return Optional.of(
          Problem.failed(
              "S3 does not take the credentials any more: " + code,
              "Sign in to AWS again. " + again,
              failure));
    }
    if (code.equals("RequestTimeTooSkewed")) {
      return Optional.of(
          Problem.failed(
              "S3 refuses requests because the clock of this machine is wrong",
              "Set the clock. " + again,
              failure));
    }
    boolean busy = refused != null && refused.statusCode() == UNAVAILABLE;
    return busy || code.equals("NoSuchBucket")
        ? Optional.of(Problem.failed("S3 answered " + code + ", again and again", again, failure))
        : Optional.empty();
  }

  /** Why one object could not be copied, for people. */
  static String reason(SdkException failure) {
    if (!(failure instanceof S3Exception refused)) {
      return words(failure);
    }
    if (code(refused).equals("InvalidObjectState")) {
      return Archived.REASON;
    }
    return switch (refused.statusCode()) {
      case FORBIDDEN ->
          "S3 denies access; the credentials need s3:GetObject, s3:PutObject and s3:ListBucket";
      case NOT_FOUND, PRECONDITION_FAILED -> "it was changed or removed meanwhile";
      default -> "S3 answered %d %s".formatted(refused.statusCode(), code(refused)).strip();
    };
  }

  static String code(S3Exception refused) {
    AwsErrorDetails details = refused.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }

  /** What the SDK says, without the list of everything that it has tried. */
  static String words(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return "no such host is known: " + cause.getMessage();
      }
    }
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message
            .replaceFirst("^Unable to execute HTTP request: ", "")
            .replaceFirst("(?s)(: \\[[A-Z]| from any of the providers| \\(SDK Attempt).*", "");
  }
}
