/** {@code GET /chats}: messages of the silver table, filtered, newest day first. */
package dev.homelake.chats.messages;
