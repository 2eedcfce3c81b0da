package dev.homelake.local.receive;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.photos.Photo;
import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.thumbnail.BuiltLibraries;
import dev.homelake.photo.thumbnail.NativeLibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homelake receive}. */
@Command(
    name = "receive",
    description = "Runs the functions of AWS that take in chats and photos, over S3 in a folder.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake receive --lake /tmp/lake \"WhatsApp Chat - Anna.zip\"",
      "  homelake receive --lake /tmp/lake IMG_0001.jpg",
      "",
      "Exit code 2 if a file is rejected; its receipt says why."
    })
public final class ReceiveCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Chat exports, .txt or .zip, and photos.")
  List<Path> files;

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "Where the lake is; made if it is missing.")
  Path lake;

  private final Terminal terminal;
  private final Installation installation;
  private final Clock clock;

  public ReceiveCommand(Terminal terminal, Installation installation, Clock clock) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw Problem.wrongUse(
            "cannot receive " + file + ": there is no such file", "Check the path; quote blanks.");
      }
      if (HandLake.isTooLong(file.getFileName().toString())) {
        throw Problem.wrongUse(
            "cannot receive " + file + ": its name is too long for a lake in a folder",
            "Give it a name of at most " + HandLake.LONGEST_NAME + " bytes.");
      }
    }
    int exitCode = Exit.DONE;
    try (HandLake opened =
        HandLake.open(lake, installation.temporary(), BuiltLibraries.of(installation), clock)) {
      for (Path file : files) {
        terminal.status().show("receiving " + file.getFileName());
        boolean accepted = HandPhotos.isPicture(file) ? photo(opened, file) : chat(opened, file);
        exitCode = accepted ? exitCode : Exit.WRONG_USE;
      }
    } catch (NativeLibraryException e) {
      throw BuiltLibraries.missing(e);
    }
    return exitCode;
  }

  private boolean chat(HandLake opened, Path file) throws IOException {
    String name = file.getFileName().toString();
    ReceiptText text = new ReceiptText(terminal, opened);
    Optional<KeptReceipt> receipt = opened.receive(file);
    if (receipt.isEmpty()) {
      terminal.lines(text.notTaken(name));
      return false;
    }
    terminal.lines(text.chat(name, receipt.get()));
    Optional<String> pictures = receipt.get().pictures();
    if (pictures.isPresent()) {
      int settled = opened.settlePhotos(pictures.get());
      terminal.line("  " + settled + " pictures of this chat are in the gallery's index");
    }
    return receipt.get().text("bronze_key").isPresent();
  }

  private boolean photo(HandLake opened, Path file) throws IOException {
    String name = file.getFileName().toString();
    ReceiptText text = new ReceiptText(terminal, opened);
    Optional<Photo> photo = opened.photos().receive(file);
    if (photo.isPresent()) {
      terminal.lines(text.photo(name, photo.get()));
      return true;
    }
    Optional<KeptReceipt> receipt = opened.receipt(HandPhotos.receiptOf(file));
    terminal.lines(
        receipt.map(kept -> text.refusedPhoto(name, kept)).orElseGet(() -> text.notTaken(name)));
    return false;
  }
}
