package dev.homelake.bronze;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file beside a chat's text is, by its name. */
enum MediaKind {
  /** Goes to the gallery. */
  PICTURE,
  /** A picture that nobody took. */
  STICKER,
  /** A moving picture of a kind that the gallery does not show. */
  GIF,
  VIDEO,
  AUDIO,
  CONTACT,
  DOCUMENT;

  private static final Map<String, String> PICTURE_TYPES =
      Map.of(
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "png", "image/png",
          "webp", "image/webp");

  /** As Android ({@code STK-20240312-WA0001}) and iOS ({@code 00000012-STICKER-2024-…}) write. */
  private static final Pattern STICKER_NAME =
      Pattern.compile("(?i)(?:STK-\\d{8}-WA\\d+|\\d+-STICKER-).*");

  private static final Pattern VIDEO_ENDING = Pattern.compile("mp4|mov|3gp|m4v|mkv|avi|webm");
  private static final Pattern AUDIO_ENDING = Pattern.compile("opus|m4a|mp3|ogg|aac|amr|wav|flac");

  static MediaKind of(String name) {
    if (STICKER_NAME.matcher(name).matches()) {
      return STICKER;
    }
    if (pictureType(name).isPresent()) {
      return PICTURE;
    }
    String ending = ending(name);
    if (ending.equals("gif")) {
      return GIF;
    }
    if (VIDEO_ENDING.matcher(ending).matches()) {
      return VIDEO;
    }
    if (AUDIO_ENDING.matcher(ending).matches()) {
      return AUDIO;
    }
    return ending.equals("vcf") ? CONTACT : DOCUMENT;
  }

  /** The media type of pictures that the gallery shows; empty for any other file. */
  static Optional<String> pictureType(String name) {
    return Optional.ofNullable(PICTURE_TYPES.get(ending(name)));
  }

  /** What is behind the last dot, in lower case; empty if there is none. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
