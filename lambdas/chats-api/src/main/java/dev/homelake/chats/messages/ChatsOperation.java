package dev.homelake.chats.messages;

import static java.util.Objects.requireNonNull;

import dev.homelake.chats.queries.MessagePage;
import dev.homelake.chats.queries.MessagePosition;
import dev.homelake.chats.queries.MessageQueryException;
import dev.homelake.chats.queries.QueryFailures;
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
      return QueryFailures.answer("list messages", e);
    }
    line.count("messages", page.rows().size());
    ApiAnswer answer = ApiAnswer.json(json -> MessageJson.write(json, page.rows()));
    Optional<String> next = page.next().map(at -> cursor(parameters.cursors(), at));
    return next.map(cursor -> answer.with("Link", NextLink.header(request, cursor))).orElse(answer);
  }

  private static String cursor(Cursors cursors, MessagePosition at) {
    return cursors.write(at.date().toString(), at.chat(), Integer.toString(at.position()));
  }
}
