package dev.homelake.local;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an option that is one of few words: the names of an enum, in letters of any size. What is
 * none of them is answered by all of them, as people write them.
 *
 * @param <E> the enum
 */
public abstract class Choice<E extends Enum<E>> implements ITypeConverter<E> {

  private final Class<E> type;

  /** For an enum's names. */
  protected Choice(Class<E> type) {
    this.type = requireNonNull(type, "type is null");
  }

  @Override
  public final E convert(String word) {
    for (E one : type.getEnumConstants()) {
      if (one.name().equalsIgnoreCase(word)) {
        return one;
      }
    }
    String words =
        Stream.of(type.getEnumConstants())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new TypeConversionException("'" + word + "' is none of " + words);
  }
}
