package dev.homelake.local.forget;

import dev.homelake.edge.keys.HashedName;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of pictures as the lake spells them: without their hash. Pure functions. */
final class PictureName {

  private static final String NO_HASH = "0".repeat(HashedName.DIGITS);

  private PictureName() {}

  /** Of a picture that was brought, by its key. */
  static String of(String key) {
    return HashedName.original(BronzeExport.name(key));
  }

  static Set<String> all(Collection<String> keys) {
    return keys.stream().map(PictureName::of).collect(Collectors.toSet());
  }

  /** What a file that a message names would be called, were it brought. */
  static String ofAttachment(String file) {
    int dot = file.lastIndexOf('.');
    return dot < 0
        ? file
        : HashedName.original(
            HashedName.of(
                file.substring(0, dot), NO_HASH, file.substring(dot + 1).toLowerCase(Locale.ROOT)));
  }
}
