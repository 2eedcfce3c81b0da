package dev.homelake.local.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.local.signin.json.JsonObject;
import dev.homelake.local.web.WebAnswer;
import dev.homelake.local.web.WebHandler;
import dev.homelake.local.web.WebRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * A user pool and an identity pool at one address, as Cognito's clients call them. Errors have
 * Cognito's names and words. As there, with {@code PreventUserExistenceErrors}, a sign-in or a
 * reset does not tell whether there is such a user; a sign-up does.
 *
 * <p>What is thrown is a bug or an outage. Answers many requests at a time.
 */
public final class CognitoEndpoint implements WebHandler {

  private static final String USER_POOL = "AWSCognitoIdentityProviderService.";
  private static final String IDENTITY_POOL = "AWSCognitoIdentityService.";
  private static final String JSON = "application/x-amz-json-1.1";

  /** No call is nearly as long. */
  private static final int MOST_BYTES = 1 << 17;

  private final AllowedOrigins origins;
  private final Discovery discovery;
  private final Map<String, Operation> operations = new HashMap<>();

  /**
   * The endpoint of a sign-in, which is closed by whoever opened it.
   *
   * @param delivery brings codes to users
   * @param origins of the pages that may call
   */
  public CognitoEndpoint(SignIn signIn, CodeDelivery delivery, AllowedOrigins origins) {
    this.origins = requireNonNull(origins, "origins is null");
    this.discovery = new Discovery(signIn);
    Callers callers = new Callers(signIn);
    SentCodes codes = new SentCodes(signIn.store().codes(), requireNonNull(delivery));
    SessionTokens tokens = new SessionTokens(signIn);
    add(USER_POOL, new SignUpOperations(signIn, callers, codes).all());
    add(USER_POOL, new SignInOperations(signIn, callers, tokens).all());
    add(USER_POOL, new PasswordOperations(signIn, callers, codes).all());
    add(USER_POOL, new AccountOperations(signIn, callers, tokens).all());
    add(IDENTITY_POOL, new IdentityOperations(signIn, callers).all());
  }

  private void add(String service, Map<String, Operation> more) {
    more.forEach((name, operation) -> operations.put(service + name, operation));
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    Optional<String> origin = request.header("Origin");
    return switch (request.method()) {
      case "OPTIONS" -> origins.preflight(origin);
      case "GET", "HEAD" -> origins.marked(document(request.path()), origin);
      case "POST" ->
          origins.marked(
              call(request)
                  .with("Cache-Control", "no-store")
                  .with("x-amzn-requestid", UUID.randomUUID().toString()),
              origin);
      default ->
          origins.marked(
              error(405, "UnsupportedOperationException", "Only GET and POST are understood."),
              origin);
    };
  }

  private WebAnswer document(String path) {
    return discovery
        .find(path)
        .orElseGet(() -> error(404, "ResourceNotFoundException", "There is nothing here."));
  }

  private WebAnswer call(WebRequest request) {
    Operation operation = operations.get(request.header("X-Amz-Target").orElse(""));
    if (operation == null || !request.path().equals("/")) {
      return error(400, "UnknownOperationException", "There is no such operation.");
    }
    if (request.body().length > MOST_BYTES) {
      return error(413, "RequestEntityTooLargeException", "The request is too long.");
    }
    Optional<JsonObject> parameters = JsonObject.parse(request.body());
    if (parameters.isEmpty()) {
      return error(400, "SerializationException", "The request is no JSON object.");
    }
    try {
      CognitoCall call = new CognitoCall(parameters.get());
      return json(200, answer -> operation.run(call, answer));
    } catch (Refusal refusal) {
      return error(400, refusal.type(), refusal.getMessage());
    }
  }

  private static WebAnswer error(int status, String type, String message) {
    return json(
            status,
            answer -> {
              answer.writeFieldName("__type").writeValue(type);
              answer.writeFieldName("message").writeValue(message);
            })
        .with("x-amzn-errortype", type);
  }

  private static WebAnswer json(int status, Consumer<JsonWriter> members) {
    JsonWriter json = JsonWriter.create().writeStartObject();
    members.accept(json);
    return WebAnswer.of(status, JSON, new String(json.writeEndObject().getBytes(), UTF_8));
  }
}
