/** The port to the table of messages, its SQL, and its adapter for Athena. */
package dev.homelake.chats.queries;
