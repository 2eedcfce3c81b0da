package dev.homelake.local.forget;

import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.work.WorkingLake;
import java.io.IOException;

/** Puts a lake to work, so that what is removed from it is handled. */
@FunctionalInterface
public interface LakeOpener {

  /**
   * Opens the lake; the caller closes it.
   *
   * @param folder of a lake that exists
   * @throws dev.homelake.local.Problem if it cannot be put to work
   */
  WorkingLake open(LakeFolder folder) throws IOException, InterruptedException;
}
