package dev.homelake.edge.photos;

import java.util.Optional;

/**
 * How the DynamoDB table is laid out; whoever creates it must create exactly this.
 *
 * <table>
 * <caption>Keys, all of them strings</caption>
 * <tr><td>table</td><td>hash {@value #ID}, range {@value #LISTING}</td></tr>
 * <tr><td>index {@value #BY_UPLOADED_AT}</td><td>hash {@value #LISTING}, range {@value #UPLOADED_AT}</td></tr>
 * <tr><td>index {@value #BY_TAKEN_AT}</td><td>hash {@value #LISTING}, range {@value #TAKEN_AT}</td></tr>
 * </table>
 *
 * <p>Both indexes project all attributes. A photo is one item for each list it stands in: {@code
 * listing} is {@code all} in one and {@code tag#flash} and the like in one for each of its tags.
 * That makes a page of a rare tag as cheap as a page of all photos. A filter over the list of all
 * would read a hundred thousand items to find three. A removed photo leaves its item {@code all}
 * behind, with nothing but the sequencer: without the times it stands in no index.
 */
public final class PhotoTable {

  /** The id: the table's hash key. */
  public static final String ID = "photo_id";

  /** Which list the item stands in: the table's range key, and the hash key of both indexes. */
  public static final String LISTING = "listing";

  /** The range key of the index {@value #BY_UPLOADED_AT}. */
  public static final String UPLOADED_AT = "uploaded_at";

  /** The range key of the index {@value #BY_TAKEN_AT}. */
  public static final String TAKEN_AT = "taken_at";

  /** The index by the time of the upload. */
  public static final String BY_UPLOADED_AT = "by_uploaded_at";

  /** The index by the time when the photo was taken. */
  public static final String BY_TAKEN_AT = "by_taken_at";

  static final String FILENAME = "filename";
  static final String SOURCE_KEY = "source_key";
  static final String ORIGINAL_KEY = "original_key";
  static final String THUMBNAIL_KEY = "thumbnail_key";
  static final String WIDTH = "width";
  static final String HEIGHT = "height";
  static final String SIZE_BYTES = "size_bytes";
  static final String CONTENT_TYPE = "content_type";
  static final String TAKEN_AT_SOURCE = "taken_at_source";
  static final String CAMERA_MAKE = "camera_make";
  static final String CAMERA_MODEL = "camera_model";
  static final String TAGS = "tags";
  static final String SEQUENCER = "sequencer";

  /** The list of all photos. */
  static final String ALL = "all";

  private PhotoTable() {}

  static String listing(Tag tag) {
    return "tag#" + tag.text();
  }

  static String listing(Optional<Tag> tag) {
    return tag.map(PhotoTable::listing).orElse(ALL);
  }

  static String index(SortBy sortBy) {
    return switch (sortBy) {
      case UPLOADED_AT -> BY_UPLOADED_AT;
      case TAKEN_AT -> BY_TAKEN_AT;
    };
  }

  static String timeAttribute(SortBy sortBy) {
    return switch (sortBy) {
      case UPLOADED_AT -> UPLOADED_AT;
      case TAKEN_AT -> TAKEN_AT;
    };
  }
}
