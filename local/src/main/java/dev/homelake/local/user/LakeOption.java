package dev.homelake.local.user;

import dev.homelake.local.Owner;
import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.signin.users.UserStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;

/** Which lake a command is about. */
final class LakeOption {

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      description = "Where the lake is; .homelake in your home folder if not given.")
  Path lake;

  private Path root(Owner owner) {
    return lake == null ? owner.lake() : lake;
  }

  /** The users of the lake, which is made if it is missing. */
  UserStore open(Owner owner, Clock clock) throws IOException {
    return UserStore.open(LakeFolder.create(root(owner)).users(), clock);
  }

  /**
   * The users of a lake that has some.
   *
   * @throws Problem if it has none
   */
  UserStore openKnown(Owner owner, Clock clock) {
    LakeFolder folder = new LakeFolder(root(owner));
    if (!Files.isRegularFile(folder.users())) {
      throw Problem.wrongUse(
          "there are no users of a lake in " + folder.root(),
          "\"homelake user add EMAIL\" adds the first; --lake DIR names another lake.");
    }
    return UserStore.open(folder.users(), clock);
  }
}
