/** The saved questions, answered over HTTP. */
package dev.homelake.chats.insights;
