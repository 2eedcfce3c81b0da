package dev.homelake.chats.queries;

import dev.homelake.edge.api.ApiAnswer;

/** What is answered where a question was not. */
public final class QueryFailures {

  private QueryFailures() {}

  /**
   * The answer for a failure.
   *
   * @param attempt what cannot be done, such as "list messages"
   */
  public static ApiAnswer answer(String attempt, MessageQueryException e) {
    return switch (e.code()) {
      case CHATS_TOO_MUCH_DATA ->
          error(
              400,
              e,
              attempt,
              "that would read or answer more than one question may. Ask for less at once: fewer"
                  + " dates, or one chat.");
      case CHATS_TIMEOUT -> error(504, e, attempt, "it took too long. Ask for fewer dates.");
      case CHATS_BUSY, CHATS_CANCELLED, CHATS_FAILED ->
          error(503, e, attempt, "the table did not answer. Try again in a moment.")
              .with("Retry-After", "2");
      case CHATS_TABLE_MISSING, CHATS_ACCESS_DENIED, CHATS_REFUSED ->
          error(500, e, attempt, "the table is not set up as it should be; the log says why.");
    };
  }

  private static ApiAnswer error(int status, MessageQueryException e, String attempt, String why) {
    return ApiAnswer.error(status, e.code().name(), "Cannot " + attempt + ": " + why);
  }
}
