package dev.homelake.local.thumbnail;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import dev.homelake.photo.image.ImageHeader;
import dev.homelake.photo.image.ImageInspector;
import dev.homelake.photo.image.ImageLimits;
import dev.homelake.photo.image.Inspection;
import dev.homelake.photo.image.Rejection;
import dev.homelake.photo.thumbnail.NativeLibraryException;
import dev.homelake.photo.thumbnail.Platform;
import dev.homelake.photo.thumbnail.Thumbnailer;
import dev.homelake.photo.thumbnail.VipsThumbnailer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homelake thumbnail}. */
@Command(
    name = "thumbnail",
    description = "Makes the small pictures that the gallery shows, as the function does.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake thumbnail IMG_0001.jpg                    what is known of a photo",
      "  homelake thumbnail IMG_0001.jpg -o small.jpg       and its thumbnail",
      "  homelake thumbnail photos/*.jpg -o thumbnails/     of many, into a folder",
      "",
      "Exit code 2 if a file is rejected; the others are shown all the same."
    })
public final class ThumbnailCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Photos: JPEG, PNG or WebP by their content.")
  List<Path> files;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|FOLDER",
      description = "Where the thumbnail goes. Several files need a folder that exists.")
  Path output;

  private final Terminal terminal;
  private final Installation installation;
  private final ImageInspector inspector = new ImageInspector(ImageLimits.standard());

  public ThumbnailCommand(Terminal terminal, Installation installation) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
  }

  @Override
  public Integer call() throws IOException {
    if (files.size() > 1 && output != null && !Files.isDirectory(output)) {
      throw Problem.wrongUse(
          "several thumbnails cannot go into one file: " + output,
          "Name a folder that exists after -o.");
    }
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw Problem.wrongUse("there is no file " + file, "Check its name.");
      }
    }
    Thumbnailer thumbnailer = thumbnailer();
    int exitCode = Exit.DONE;
    for (Path file : files) {
      exitCode = Math.max(exitCode, one(file, thumbnailer));
    }
    return exitCode;
  }

  private Thumbnailer thumbnailer() {
    try {
      return VipsThumbnailer.open(BuiltLibraries.of(installation).library(Platform.current()));
    } catch (NativeLibraryException e) {
      throw BuiltLibraries.missing(e);
    }
  }

  private int one(Path file, Thumbnailer thumbnailer) throws IOException {
    Optional<Rejection> bySize = inspector.bySize(Files.size(file));
    if (bySize.isPresent()) {
      return rejected(file, bySize.get());
    }
    byte[] photo = Files.readAllBytes(file);
    Inspection inspection = inspector.inspect(photo);
    if (inspection instanceof Rejection rejection) {
      return rejected(file, rejection);
    }
    ImageHeader header = (ImageHeader) inspection;
    Thumbnailer.Result result = thumbnailer.thumbnail(photo, header);
    if (result instanceof Thumbnailer.Refused refused) {
      return rejected(file, refused.rejection());
    }
    Thumbnailer.Made made = (Thumbnailer.Made) result;
    Optional<Path> written = written(file, made);
    accepted(file, PhotoFacts.of(file, photo, header, made, written, facts()));
    return Exit.DONE;
  }

  private PhotoFacts.Window facts() {
    return new PhotoFacts.Window(terminal.paint(), terminal.columns());
  }

  private Optional<Path> written(Path file, Thumbnailer.Made made) throws IOException {
    if (output == null) {
      return Optional.empty();
    }
    Path target = Files.isDirectory(output) ? output.resolve(file.getFileName()) : output;
    if (Files.exists(target) && Files.isSameFile(target, file)) {
      throw Problem.wrongUse(
          "the thumbnail would replace its photo " + file, "Name another file after -o.");
    }
    Files.write(target, made.bytes());
    return Optional.of(target);
  }

  private void accepted(Path file, List<String> facts) {
    String mark = terminal.paint().tone(Tone.GOOD, terminal.paint().characters().tick());
    terminal.line(mark + " " + DisplayText.of(file.toString()));
    terminal.lines(facts);
  }

  private int rejected(Path file, Rejection rejection) {
    String verdict =
        terminal.paint().tone(Tone.BAD, terminal.paint().characters().cross() + " rejected");
    terminal.line(verdict + "  " + DisplayText.of(file.toString()) + "  " + rejection.code());
    terminal.line("  " + rejection.message());
    return Exit.WRONG_USE;
  }
}
