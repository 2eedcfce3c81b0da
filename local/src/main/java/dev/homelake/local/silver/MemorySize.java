package dev.homelake.local.silver;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a size in bytes such as {@code 512m} or {@code 2g}. */
final class MemorySize implements ITypeConverter<Long> {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,6})([mg])");
  private static final long LEAST = 512L << 20;

  @Override
  public Long convert(String text) {
    Matcher matcher = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new TypeConversionException("'" + text + "' is no size; write 512m or 2g");
    }
    long bytes = Long.parseLong(matcher.group(1)) << (matcher.group(2).equals("g") ? 30 : 20);
    if (bytes < LEAST) {
      throw new TypeConversionException("'" + text + "' is too little; Spark needs 512m");
    }
    return bytes;
  }
}
