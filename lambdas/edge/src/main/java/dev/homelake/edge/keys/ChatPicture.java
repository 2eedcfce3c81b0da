package dev.homelake.edge.keys;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A picture that came to the gallery with a chat, as its key tells: {@code
 * raw-photos/whatsapp/<chat>/<name>--<hash>.jpg}. A chat has each content once, under whatever
 * name.
 *
 * @param folder the chat's, as {@link #folder} makes it
 * @param hash the digits in its name
 */
public record ChatPicture(String folder, String hash) {

  /** All folders of chats. */
  public static final String FOLDERS = Area.RAW_PHOTOS.key("whatsapp/");

  private static final int LONGEST_TITLE = 200;

  /** Refuses null. */
  public ChatPicture {
    requireNonNull(folder, "folder is null");
    requireNonNull(hash, "hash is null");
  }

  /** Where the pictures of a chat go, by its title; ends with a slash. */
  public static String folder(String title) {
    return FOLDERS + FilePath.part(title, LONGEST_TITLE) + "/";
  }

  /** The picture of that key; empty if the key is none of a chat's picture. */
  public static Optional<ChatPicture> at(String key) {
    int slash = key.indexOf('/', FOLDERS.length());
    if (!key.startsWith(FOLDERS) || slash < 0 || slash != key.lastIndexOf('/')) {
      return Optional.empty();
    }
    return HashedName.hash(key).map(hash -> new ChatPicture(key.substring(0, slash + 1), hash));
  }
}
