package dev.homelake.chats.messages;

import dev.homelake.chats.queries.MessagePosition;
import dev.homelake.chats.queries.MessageQuery;
import dev.homelake.edge.api.ApiAnswer;
import dev.homelake.edge.api.ApiRequest;
import dev.homelake.edge.api.Cursors;
import dev.homelake.edge.api.DateParameter;
import dev.homelake.edge.api.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a request asks for.
 *
 * @param query means nothing if there is a refusal
 * @param cursors of this list of messages
 * @param refusal if something is wrong with the request
 */
record ChatsParameters(MessageQuery query, Cursors cursors, Optional<ApiAnswer> refusal) {

  private static final int USUAL = 100;
  private static final int LONGEST = 300;

  static ChatsParameters of(ApiRequest request) {
    Parameters parameters = new Parameters(request);
    Optional<LocalDate> date = DateParameter.read(parameters, "date");
    Optional<LocalDate> from = DateParameter.read(parameters, "from");
    Optional<LocalDate> to = DateParameter.read(parameters, "to");
    Optional<String> chat = parameters.text("chat", LONGEST);
    Optional<String> sender = parameters.text("sender", LONGEST);
    Optional<String> search = parameters.text("search", LONGEST);
    int limit = parameters.number("limit", USUAL, 1, MessageQuery.MOST);
    checkTogether(parameters, date, from, to);
    Cursors cursors =
        new Cursors(
            "chats",
            date.or(() -> from).map(LocalDate::toString).orElse(""),
            date.or(() -> to).map(LocalDate::toString).orElse(""),
            chat.orElse(""),
            sender.orElse(""),
            search.orElse(""));
    Optional<MessagePosition> after =
        parameters.parsed(
            "cursor",
            text -> cursors.read(text).flatMap(ChatsParameters::position),
            "one that an answer's Link header gave for the same question");
    MessageQuery query =
        new MessageQuery(
            date.or(() -> from), date.or(() -> to), chat, sender, search, limit, after);
    return new ChatsParameters(
        query,
        cursors,
        parameters.problems().isEmpty() ? Optional.empty() : Optional.of(parameters.refusal()));
  }

  private static void checkTogether(
      Parameters parameters,
      Optional<LocalDate> date,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    if (date.isPresent() && (from.isPresent() || to.isPresent())) {
      parameters.problem("date cannot be combined with from and to");
    }
    DateParameter.requireOrder(parameters, from, to);
  }

  private static Optional<MessagePosition> position(List<String> parts) {
    if (parts.size() != 3 || !parts.get(2).matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    return DateParameter.parse(parts.get(0))
        .map(date -> new MessagePosition(date, parts.get(1), Integer.parseInt(parts.get(2))));
  }
}
