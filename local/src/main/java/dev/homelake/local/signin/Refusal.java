package dev.homelake.local.signin;

/** Ends a call with one of Cognito's errors. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String type;

  /**
   * An error.
   *
   * @param type its name, as clients know it
   * @param message as Cognito words it; clients show it
   */
  Refusal(String type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  static Refusal notAuthorized(String message) {
    return new Refusal("NotAuthorizedException", message);
  }

  /** Also where there is no such user. */
  static Refusal wrongPassword() {
    return notAuthorized("Incorrect username or password.");
  }

  static Refusal invalidParameter(String message) {
    return new Refusal("InvalidParameterException", message);
  }

  static Refusal missing(String parameter) {
    return invalidParameter(
        "1 validation error detected: Value null at '%s' failed to satisfy constraint: Member must not be null"
            .formatted(parameter));
  }

  static Refusal limitExceeded() {
    return new Refusal(
        "LimitExceededException", "Attempt limit exceeded, please try after some time.");
  }

  static Refusal notFound(String message) {
    return new Refusal("ResourceNotFoundException", message);
  }

  String type() {
    return type;
  }
}
