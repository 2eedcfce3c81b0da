package dev.homelake.local.transfer;

import dev.homelake.edge.keys.Area;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures out of chats that a lake has: each content once a chat, for iPhones number the files of
 * each export anew. The function that brings them keeps to the same.
 */
final class ChatPictures {

  private static final Pattern BROUGHT =
      Pattern.compile(
          "(?s)" + Area.RAW_PHOTOS.key("whatsapp/") + "([^/]+)/[^/]*--([0-9a-f]{16})\\.[a-z]+");

  private final Set<String> pictures = new HashSet<>();

  ChatPictures(Set<String> keys) {
    keys.forEach(key -> picture(key).ifPresent(pictures::add));
  }

  /** Whether the chat has the picture, under whatever name. */
  boolean has(String key) {
    return picture(key).filter(pictures::contains).isPresent();
  }

  private static Optional<String> picture(String key) {
    Matcher brought = BROUGHT.matcher(key);
    return brought.matches()
        ? Optional.of(brought.group(1) + "/" + brought.group(2))
        : Optional.empty();
  }
}
