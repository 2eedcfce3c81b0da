package dev.homelake.chats.queries;

/**
 * Answers questions about the table of messages.
 *
 * <p>Pages follow each other without gaps and repeats as long as the table stays the same. What is
 * in a question is never taken as a part of the language that the engine speaks. An empty table is
 * no failure; failures are {@link MessageQueryException}s. Safe for use by several threads.
 */
public interface MessageQueries {

  /** One page of messages. */
  MessagePage page(MessageQuery query);

  /** All rows of the answer to a saved question. */
  AnswerRows answer(SavedQuestion question);
}
