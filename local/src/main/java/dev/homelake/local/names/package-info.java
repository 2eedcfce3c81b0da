/** Names of chats and people that somebody wrote not quite as they are. */
package dev.homelake.local.names;
