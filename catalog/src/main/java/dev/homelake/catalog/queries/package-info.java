/**
 * Saved questions about the tables. A question is one file, {@code queries/NAME.sql}: a header that
 * says what it asks, what it takes and how to draw its answer, an empty line, then one SELECT that
 * Athena and DuckDB both run, unchanged, and mean the same by.
 *
 * <pre>
 * -- title: Who writes the most?
 * -- group: Who                          what it is about
 * -- parameters: from, to, chat, chat    what the question marks stand for, in their order
 * -- range: all                          or year: the newest; where nobody names dates
 * -- draw: bars sender messages          or columns, lines, both likewise; table; story
 * -- columns:
 * --   sender: who, under the name that is printed
 * --   messages: how many they sent
 * </pre>
 *
 * <p>All values are texts, a question mark stands alone on its side of a comparison, and {@code
 * (chat = ? OR ? = '')} takes an empty text for all chats, so nobody has to build SQL: {@link
 * dev.homelake.catalog.queries.SavedQuery#values} gives them in their order. Athena takes each as a
 * literal in quotes, {@code ''} for all chats. The dates are compared as they are, for then the
 * files of others are not read.
 *
 * <p>"People's messages" are rows with a sender that the app did not write: {@code kind} is not
 * system. Words are counted in rows of kind message only, for in media and deleted rows most words
 * are the app's. A silence of more than 6 hours begins a new conversation. What lies outside the
 * dates asked about is not read, so the first message of each chat within them counts as a
 * beginning. Trino works out each part of a WITH as often as it is named: there {@code
 * year-in-review} reads its dates some eighteen times.
 */
package dev.homelake.catalog.queries;
