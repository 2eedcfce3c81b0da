package dev.homelake.chats;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.api.ApiAnswer;
import dev.homelake.edge.api.ApiRequest;
import dev.homelake.edge.api.Cursors;
import dev.homelake.edge.api.Endpoint;
import dev.homelake.edge.api.NextLink;
import dev.homelake.edge.log.LogLine;
import java.util.Optional;

/**
 * {@code GET /chats?date=|from=&to=&chat=&sender=&search=&limit=&cursor=}: an array of messages,
 * the newest day first; the {@code Link} header leads to the next page.
 */
public final class ChatsOperation implements Endpoint.Operation {

  private final ListMessages messages;

  /** Answers with what {@code messages} lists. */
  public ChatsOperation(ListMessages messages) {
    this.messages = requireNonNull(messages, "messages is null");
  }

  @Override
  public ApiAnswer get(ApiRequest request, LogLine line) {
    ChatsParameters parameters = ChatsParameters.of(request);
    if (parameters.refusal().isPresent()) {
      line.code("INVALID_PARAMETERS");
      return parameters.refusal().get();
    }
    MessagePage page;
    try {
      page = messages.page(parameters.query());
    } catch (MessageQueryException e) {
      line.failure(e.code().name(), e);
      return failed(e);
    }
    line.count("messages", page.rows().size());
    ApiAnswer answer = ApiAnswer.json(json -> MessageJson.write(json, page.rows()));
    Optional<String> next = page.next().map(at -> cursor(parameters.cursors(), at));
    return next.map(cursor -> answer.with("Link", NextLink.header(request, cursor))).orElse(answer);
  }

  private static String cursor(Cursors cursors, MessagePosition at) {
    return cursors.write(at.date().toString(), at.chat(), Integer.toString(at.position()));
  }

  private static ApiAnswer failed(MessageQueryException e) {
    return switch (e.code()) {
      case CHATS_TOO_MUCH_DATA ->
          error(400, e, "that would read more than one question may. Ask for fewer dates.");
      case CHATS_TIMEOUT -> error(504, e, "it took too long. Ask for fewer dates.");
      case CHATS_BUSY, CHATS_CANCELLED, CHATS_FAILED ->
          error(503, e, "the table did not answer. Try again in a moment.")
              .with("Retry-After", "2");
      case CHATS_TABLE_MISSING, CHATS_ACCESS_DENIED, CHATS_REFUSED ->
          error(500, e, "the table is not set up as it should be; the log says why.");
    };
  }

  private static ApiAnswer error(int status, MessageQueryException e, String why) {
    return ApiAnswer.error(status, e.code().name(), "Cannot list messages: " + why);
  }
}
