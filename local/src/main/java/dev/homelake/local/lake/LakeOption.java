package dev.homelake.local.lake;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
   * The lake, which is made if there is none.
   *
   * @throws Problem if that cannot be done
   */
  public LakeFolder made() {
    Path root = folder().root();
    try {
      return LakeFolder.create(root);
    } catch (AccessDeniedException e) {
      throw cannotMake(root, "no permission", e);
    } catch (FileAlreadyExistsException e) {
      throw cannotMake(root, "something that is no folder is there", e);
    } catch (FileSystemException e) {
      throw cannotMake(root, e.getReason() == null ? e.toString() : e.getReason(), e);
    } catch (IOException e) {
      throw cannotMake(root, e.toString(), e);
    }
  }

  private static Problem cannotMake(Path root, String reason, IOException cause) {
    return Problem.failed(
        "cannot make a lake in " + root + ": " + reason,
        "Choose another folder: --lake DIR",
        cause);
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
