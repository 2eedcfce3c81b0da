package dev.homelake.local.export;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Problem;
import dev.homelake.local.files.Sha256;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Compares an export with its manifest. For one thread. */
final class Verification {

  private final Path export;
  private final Terminal terminal;

  Verification(Path export, Terminal terminal) {
    this.export = requireNonNull(export, "export is null").toAbsolutePath().normalize();
    this.terminal = requireNonNull(terminal, "terminal is null");
  }

  /** Says what is wrong; one of {@link Exit}'s codes. */
  int run() throws IOException {
    Manifest manifest =
        Manifest.in(export)
            .orElseThrow(
                () ->
                    Problem.wrongUse(
                        "there is no export in %s: no %s that can be read"
                            .formatted(export, Manifest.FILE),
                        "Was the export broken off? Run it again without --verify: it goes on."));
    int wrong = 0;
    int looked = 0;
    for (ExportedFile file : manifest.files()) {
      terminal
          .status()
          .show("%d of %d files are checked".formatted(looked++, manifest.files().size()));
      Optional<String> fault = fault(file);
      if (fault.isPresent()) {
        wrong++;
        terminal.line(cross() + " " + DisplayText.of(file.path()) + "  " + fault.get());
      }
    }
    if (wrong > 0) {
      terminal.note(
          "%s of %s files are not as they were; the export, run again, brings back what the lake has"
              .formatted(Numbers.grouped(wrong), Numbers.grouped(manifest.files().size())));
      return Exit.FAILED;
    }
    terminal.line(
        "%s %s files, %s, are as they were exported at %s"
            .formatted(
                terminal.paint().tone(Tone.GOOD, terminal.paint().characters().tick()),
                Numbers.grouped(manifest.files().size()),
                Numbers.size(manifest.bytes()),
                manifest.made()));
    return Exit.DONE;
  }

  private String cross() {
    return terminal.paint().tone(Tone.BAD, terminal.paint().characters().cross());
  }

  private Optional<String> fault(ExportedFile file) {
    Optional<Path> place = OldFiles.place(export, file);
    if (place.isEmpty()) {
      return Optional.of("lies outside of the export");
    }
    try {
      return Files.size(place.get()) == file.bytes()
              && Sha256.of(place.get(), bytes -> {}).equals(file.sha256())
          ? Optional.empty()
          : Optional.of("has changed");
    } catch (NoSuchFileException e) {
      return Optional.of("is missing");
    } catch (IOException e) {
      return Optional.of("cannot be read: " + e.getClass().getSimpleName());
    }
  }
}
