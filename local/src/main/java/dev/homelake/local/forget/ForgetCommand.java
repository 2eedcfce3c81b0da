package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Installation;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.lake.WorkingLake;
import dev.homelake.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code homelake forget}: removes a chat, a photo or a sender from everywhere in a lake, after it
 * has said what that is and asked, and shows that nothing is left. For one thread.
 */
@Command(
    name = "forget",
    description = "Removes a chat, a photo or a sender from everywhere in a lake, and proves it.%n",
    optionListHeading = "Options:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake forget --chat \"Flat Cats\" --dry-run",
      "  homelake forget --photo IMG-20230701-WA0001.jpg",
      "",
      "It says what there is and asks first. Broken off, it may be run again and ends",
      "its work. Exit code 1 if anything is left, 2 if there is nothing of it."
    })
public final class ForgetCommand implements Callable<Integer> {

  /** What is to be forgotten. */
  static final class Wanted {

    @Option(
        names = "--chat",
        required = true,
        paramLabel = "TITLE",
        description = "A chat: uploads, exports, pictures, messages. Its title as in the table.")
    String chat;

    @Option(
        names = "--photo",
        required = true,
        paramLabel = "PHOTO",
        description = "A photo by its key, its id or its name; also out of the zip it came in.")
    String photo;
  }

  @ArgGroup(multiplicity = "1")
  Wanted wanted;

  @Mixin LakeOption lake;

  @Option(names = "--dry-run", description = "Says what would be removed and removes nothing.")
  boolean dryRun;

  @Option(names = "--yes", description = "It is meant: does not ask.")
  boolean yes;

  private final Terminal terminal;
  private final Path temporary;
  private final LakeOpener opener;
  private final Reply reply;

  /**
   * The command.
   *
   * @param opener puts the lake to work
   * @param reply asks whoever sits at the terminal
   */
  public ForgetCommand(
      Terminal terminal, Installation installation, LakeOpener opener, Reply reply) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.temporary = installation.temporary();
    this.lake = new LakeOption(installation);
    this.opener = requireNonNull(opener, "opener is null");
    this.reply = requireNonNull(reply, "reply is null");
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    LakeFolder folder = lake.existing();
    try (WorkingLake opened = opener.open(folder)) {
      LakeWork work = new LakeWork(opened, terminal);
      return new Forgetting(work, terminal)
          .run(
              target(work),
              dryRun ? Forgetting.Mode.DRY_RUN : Forgetting.Mode.FOR_REAL,
              new Consent(yes ? Consent.Given.YES : Consent.Given.ASK, reply));
    }
  }

  private Target target(LakeWork work) {
    return wanted.photo != null
        ? new PhotoTarget(work, temporary, wanted.photo)
        : new ChatTarget(work, temporary, wanted.chat);
  }
}
