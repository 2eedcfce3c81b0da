package dev.homelake.local.forget;

import java.io.IOException;
import java.util.List;

/** What was found of something that is to be forgotten, and the way to remove it. */
interface Plan {

  /** How much is where; every place, also those that hold nothing. */
  List<PlaceCount> places();

  /** What else its owner must know before: what happens besides, and what stays. */
  List<String> notes();

  /**
   * Removes it. What is needed to find the rest goes last, so that after a failure, or a death at
   * any moment, looking anew and removing again ends the work.
   *
   * @throws dev.homelake.local.Problem if the lake does not get it done
   */
  void carryOut(LakeWork work) throws IOException, InterruptedException;

  /** Whether there is nothing of it. */
  default boolean isEmpty() {
    return places().stream().allMatch(place -> place.count() == 0);
  }
}
