/** {@code homelake demo}: the whole way from sample chats to a table, and a look at it. */
package dev.homelake.local.demo;
