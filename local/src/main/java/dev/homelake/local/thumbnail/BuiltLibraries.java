package dev.homelake.local.thumbnail;

import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.photo.thumbnail.NativeFolder;
import dev.homelake.photo.thumbnail.NativeLibraryException;
import java.nio.file.Path;

/** libvips as the build fetched it. Pure functions. */
public final class BuiltLibraries {

  private static final Path PLACE =
      Path.of("lambdas", "photo-processor", "native", "node_modules", "@img");

  private BuiltLibraries() {}

  /** Where it is, if npm was there when this was built. */
  public static NativeFolder of(Installation installation) {
    return new NativeFolder(installation.root().resolve(PLACE));
  }

  /** What to tell the user if it is not. */
  public static Problem missing(NativeLibraryException cause) {
    return Problem.failed(
        cause.getMessage(),
        "Install Node.js 20 or newer with npm, then run lambdas/photo-processor/native/fetch.",
        cause);
  }
}
