package dev.homelake.bronze;

import java.util.ArrayList;
import java.util.List;

/** What became of the pictures of one zip. Filled while they are brought, by one thread. */
final class BroughtPictures {

  /** A picture that was left out. */
  record Refused(String name, PictureFault fault) {}

  private final String folder;
  private final List<Refused> refused = new ArrayList<>();
  private int fresh;
  private int there;

  BroughtPictures(String folder) {
    this.folder = folder;
  }

  /** The chat's folder, with a slash at the end. */
  String folder() {
    return folder;
  }

  void countNew() {
    fresh++;
  }

  void countThere() {
    there++;
  }

  void refuse(String name, PictureFault fault) {
    refused.add(new Refused(name, fault));
  }

  /** How many were brought. */
  int fresh() {
    return fresh;
  }

  /** How many were there before. */
  int there() {
    return there;
  }

  List<Refused> refused() {
    return List.copyOf(refused);
  }

  boolean isEmpty() {
    return fresh + there + refused.size() == 0;
  }
}
