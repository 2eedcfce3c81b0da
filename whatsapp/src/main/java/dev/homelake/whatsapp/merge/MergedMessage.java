package dev.homelake.whatsapp.merge;

import static java.util.Objects.requireNonNull;

import dev.homelake.whatsapp.ChatMessage;

/**
 * A message of a chat, after its exports were merged.
 *
 * @param message the row of the export that supplied it; its line is that of {@code sourceFile}
 * @param messageId the same in every export and every run, 20 characters
 * @param position its place within the chat's day, from 0
 * @param sourceFile name of the export that supplied the row
 */
public record MergedMessage(
    ChatMessage message, String messageId, int position, String sourceFile) {

  public MergedMessage {
    requireNonNull(message, "message is null");
    requireNonNull(messageId, "messageId is null");
    requireNonNull(sourceFile, "sourceFile is null");
  }
}
