package dev.homelake.bronze;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.events.ObjectEvent;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.keys.Inputs;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * One upload that is to be looked at.
 *
 * @param bucket where it lies
 * @param place its key, taken apart
 * @param object exactly the content to read
 * @param event what told of it
 */
record Upload(Bucket bucket, Inputs.Place place, ObjectInfo object, ObjectEvent event) {

  private static final Pattern ENDINGS = Pattern.compile("(?i)(?:\\.(?:txt|zip))+$");

  boolean isZip() {
    return MediaKind.ending(place.name()).equals("zip");
  }

  /** The folder of exports that came in the same month. */
  String bronzeFolder() {
    YearMonth month = YearMonth.from(event.time().atZone(ZoneOffset.UTC));
    return Area.BRONZE_WHATSAPP.key(
        "year=%04d/month=%02d/".formatted(month.getYear(), month.getMonthValue()));
  }

  /** A file name without its endings. */
  static String stem(String name) {
    String stem = ENDINGS.matcher(name).replaceFirst("");
    return stem.isEmpty() ? "chat" : stem;
  }
}
