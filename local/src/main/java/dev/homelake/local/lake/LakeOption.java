package dev.homelake.local.lake;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/**
 * {@code --lake DIR}: which lake a command works on. A mixin, so that it is the same in every
 * command; picocli fills it in. For one thread.
 */
public final class LakeOption {

  private static final String USUAL = ".homelake";

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      description = "The folder of the lake, ~/" + USUAL + " if not given.")
  private Path given;

  private final Path usual;

  /** Where nothing is given it is the lake in the home folder. */
  public LakeOption(Installation installation) {
    this.usual = requireNonNull(installation, "installation is null").home().resolve(USUAL);
  }

  /** Whether the option was given. */
  public boolean isGiven() {
    return given != null;
  }

  /** The lake's folder, whether there is a lake in it or not. */
  public LakeFolder folder() {
    return new LakeFolder(given == null ? usual : given);
  }

  /**
   * The lake.
   *
   * @throws Problem if there is none
   */
  public LakeFolder existing() {
    LakeFolder folder = folder();
    if (!folder.exists()) {
      throw Problem.wrongUse(
          "there is no lake in " + folder.root(),
          "\"homelake up\" or \"homelake import\" makes one; --lake DIR names another.");
    }
    return folder;
  }
}
