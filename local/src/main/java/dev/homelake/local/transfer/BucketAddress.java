package dev.homelake.local.transfer;

import dev.homelake.local.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code s3://BUCKET}. A lake is the whole of its bucket, for that is what functions and job know.
 *
 * @param bucket its name
 */
record BucketAddress(String bucket) {

  private static final Pattern FORM = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/?");

  /**
   * Reads one.
   *
   * @throws Problem if it is none
   */
  static BucketAddress of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw Problem.wrongUse(
          "'" + text + "' is no bucket's address",
          text.startsWith("s3://")
              ? "A lake is a whole bucket: s3://BUCKET, with nothing behind it."
              : "Write it as s3://BUCKET.");
    }
    return new BucketAddress(form.group(1));
  }

  @Override
  public String toString() {
    return "s3://" + bucket;
  }
}
