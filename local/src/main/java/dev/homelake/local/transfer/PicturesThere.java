package dev.homelake.local.transfer;

import dev.homelake.edge.keys.ChatPicture;
import java.util.HashSet;
import java.util.Set;

/**
 * Pictures out of chats that a lake has: each content once a chat, for iPhones number the files of
 * each export anew. The function that brings them keeps to the same.
 */
final class PicturesThere {

  private final Set<ChatPicture> pictures = new HashSet<>();

  PicturesThere(Set<String> keys) {
    keys.forEach(key -> ChatPicture.at(key).ifPresent(pictures::add));
  }

  /** Whether the chat has the picture, under whatever name. */
  boolean has(String key) {
    return ChatPicture.at(key).filter(pictures::contains).isPresent();
  }
}
