package dev.homelake.photo;

import dev.homelake.edge.photos.Dimensions;
import dev.homelake.edge.photos.Tag;
import dev.homelake.photo.capture.CameraNotes;
import java.util.EnumSet;
import java.util.Set;

/** What one can find a photo by. Pure function. */
final class PhotoTags {

  private PhotoTags() {}

  static Set<Tag> of(Dimensions dimensions, CameraNotes notes) {
    EnumSet<Tag> tags = EnumSet.of(shape(dimensions));
    if (notes.flash()) {
      tags.add(Tag.FLASH);
    }
    if (notes.place()) {
      tags.add(Tag.GPS);
    }
    return tags;
  }

  private static Tag shape(Dimensions dimensions) {
    if (dimensions.width() == dimensions.height()) {
      return Tag.SQUARE;
    }
    return dimensions.width() > dimensions.height() ? Tag.LANDSCAPE : Tag.PORTRAIT;
  }
}
