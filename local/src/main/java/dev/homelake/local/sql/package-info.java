/** {@code homelake sql}: questions about the table of messages. */
package dev.homelake.local.sql;
