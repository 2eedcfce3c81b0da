package dev.homelake.local.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.ShellWord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.EnumSet;
import java.util.Set;

/** Looks at the folder of a lake, or at the one that it would be made in. For one thread. */
final class LakeChecks {

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));
  private static final long LEAST_SPACE = 300_000_000L;
  private static final long ENOUGH_SPACE = 3_000_000_000L;
  private static final String ATTRIBUTE = "homelake.probe";

  private final LakeFolder lake;

  LakeChecks(LakeFolder lake) {
    this.lake = requireNonNull(lake, "lake is null");
  }

  Finding folder() throws IOException {
    Path nearest = nearest();
    if (!Files.isDirectory(nearest)) {
      return Finding.failed(
          nearest + " is no folder", "Move it away, or choose another place: --lake DIR");
    }
    try {
      Files.delete(probe(nearest));
    } catch (IOException e) {
      return Finding.failed(
          "cannot write into %s: %s".formatted(nearest, e.getClass().getSimpleName()),
          "Make it yours (chown, chmod u+rwx), or choose another place: --lake DIR");
    }
    if (!nearest.equals(lake.root())) {
      return Finding.ok(lake.root() + " is not there yet and can be made");
    }
    return lake.exists() ? guarded() : Finding.ok("a lake can be made in " + lake.root());
  }

  private Finding guarded() throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(lake.root());
    EnumSet<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
    open.retainAll(permissions);
    return open.isEmpty()
        ? Finding.ok(lake.root().toString())
        : Finding.warning(
            "others on this machine may look into %s (%s)"
                .formatted(lake.root(), PosixFilePermissions.toString(permissions)),
            "chmod 700 " + ShellWord.of(lake.root().toString()));
  }

  Finding space() throws IOException {
    Path nearest = nearest();
    long free = Files.getFileStore(nearest).getUsableSpace();
    String found = "%s free where %s is".formatted(Numbers.size(free), nearest);
    if (free < LEAST_SPACE) {
      return Finding.failed(found, "Make room, or choose another place: --lake DIR");
    }
    return free < ENOUGH_SPACE
        ? Finding.warning(found, "Make room before you bring many photos.")
        : Finding.ok(found);
  }

  /** S3 on this machine keeps there what is known of an object: its type, its checksum. */
  Finding attributes() throws IOException {
    Path probe = probe(nearest());
    try {
      UserDefinedFileAttributeView view =
          Files.getFileAttributeView(probe, UserDefinedFileAttributeView.class);
      if (view == null) {
        return noAttributes();
      }
      byte[] value = "x".repeat(500).getBytes(UTF_8);
      view.write(ATTRIBUTE, ByteBuffer.wrap(value));
      return view.size(ATTRIBUTE) == value.length
          ? Finding.ok("are kept with files")
          : noAttributes();
    } catch (IOException | UnsupportedOperationException e) {
      return noAttributes();
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  private Finding noAttributes() throws IOException {
    return Finding.failed(
        "the file system of %s (%s) does not keep them"
            .formatted(nearest(), Files.getFileStore(nearest()).type()),
        "Choose a place on a file system that does (ext4, xfs, btrfs, APFS): --lake DIR");
  }

  private static Path probe(Path folder) throws IOException {
    return Files.createTempFile(folder, ".homelake-doctor-", "");
  }

  /** The lake's folder, or of those above it the first that exists. */
  private Path nearest() {
    Path nearest = lake.root();
    while (!Files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    return nearest;
  }
}
