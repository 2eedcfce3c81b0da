/**
 * The function behind {@code GET /chats} and {@code GET /insights}, as AWS makes it: what it is put
 * together of, and its rehearsal before a snapshot.
 */
package dev.homelake.chats;
