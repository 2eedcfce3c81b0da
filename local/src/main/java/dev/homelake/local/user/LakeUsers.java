package dev.homelake.local.user;

import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.signin.users.UserStore;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;

/** The users of a lake, whether it runs or not. */
final class LakeUsers {

  private LakeUsers() {}

  /** Those of a lake, which is made if it is missing. */
  static UserStore open(LakeFolder folder, Clock clock) throws IOException {
    return UserStore.open(LakeFolder.create(folder.root()).users(), clock);
  }

  /**
   * Those of a lake that has some.
   *
   * @throws Problem if it has none
   */
  static UserStore openKnown(LakeFolder folder, Clock clock) {
    if (!Files.isRegularFile(folder.users())) {
      throw Problem.wrongUse(
          "there are no users of a lake in " + folder.root(),
          "\"homelake user add EMAIL\" adds the first; --lake DIR names another lake.");
    }
    return UserStore.open(folder.users(), clock);
  }
}
