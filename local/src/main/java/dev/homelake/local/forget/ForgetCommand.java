package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.terminal.Prompt;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.work.WorkingLake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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
      "  homelake forget --sender Anna --chat \"Flat Cats\"",
      "",
      "It says what there is and asks first. Broken off, it may be run again and ends",
      "its work. Exit code 1 if anything is left, 2 if there is nothing of it."
    })
public final class ForgetCommand implements Callable<Integer> {

  @Option(
      names = "--chat",
      paramLabel = "TITLE",
      description = "A chat: uploads, exports, pictures, messages. Its title as in the table.")
  String chat;

  @Option(
      names = "--photo",
      paramLabel = "PHOTO",
      description = "A photo by its key, its id or its name; also out of the zip it came in.")
  String photo;

  @Option(
      names = "--sender",
      paramLabel = "NAME",
      description =
          "All that somebody wrote and sent, by the name in the table; with --chat there only.")
  String sender;

  @Mixin LakeOption lake;

  @Option(names = "--dry-run", description = "Says what would be removed and removes nothing.")
  boolean dryRun;

  @Option(names = "--yes", description = "It is meant: does not ask.")
  boolean yes;

  private final Terminal terminal;
  private final Path temporary;
  private final LakeOpener opener;
  private final Prompt reply;

  /**
   * The command.
   *
   * @param opener puts the lake to work
   * @param reply asks whoever sits at the terminal
   */
  public ForgetCommand(
      Terminal terminal, Installation installation, LakeOpener opener, Prompt reply) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.temporary = installation.temporary();
    this.lake = new LakeOption(installation);
    this.opener = requireNonNull(opener, "opener is null");
    this.reply = requireNonNull(reply, "reply is null");
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    requireOne();
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
    if (sender != null) {
      return new SenderTarget(work, temporary, sender, Optional.ofNullable(chat));
    }
    return photo != null
        ? new PhotoTarget(work, temporary, photo)
        : new ChatTarget(work, temporary, chat);
  }

  private void requireOne() {
    boolean one = photo != null ? chat == null && sender == null : chat != null || sender != null;
    if (!one) {
      throw Problem.wrongUse(
          "cannot tell what to forget",
          "Give one of --chat, --photo and --sender; --sender may come with --chat.");
    }
  }
}
