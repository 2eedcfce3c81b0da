package dev.homelake.local.forget;

import dev.homelake.local.Problem;
import java.io.IOException;

/** Something that is to be forgotten. */
interface Target {

  /** What it is, such as {@code chat "Anna"}; may hold anything that people write. */
  String description();

  /** What its owner types to say that it is meant. */
  String word();

  /**
   * Looks for it in the whole lake.
   *
   * @throws Problem if it cannot be told what is meant, or removing it would spoil something else
   */
  Plan look() throws IOException, InterruptedException;

  /** What to tell if there is nothing of it: what its name is close to. */
  Problem unknown() throws IOException;

  /** Says that nothing of it is there. */
  static String nowhere(String description) {
    return "there is no " + description + " in this lake, nor anything left of it";
  }
}
