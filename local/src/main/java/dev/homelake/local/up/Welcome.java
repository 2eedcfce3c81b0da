package dev.homelake.local.up;

import dev.homelake.local.Installation;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Fields;
import dev.homelake.local.terminal.ShellWord;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import java.io.IOException;
import java.util.List;

/** What the platform says when it is up. */
final class Welcome {

  private final Terminal terminal;
  private final Installation installation;

  Welcome(Terminal terminal, Installation installation) {
    this.terminal = terminal;
    this.installation = installation;
  }

  List<String> lines(Platform platform, LakeFolder lake) {
    Fields fields = new Fields(terminal.paint(), terminal.columns());
    String tick = terminal.paint().characters().tick();
    fields.line(terminal.paint().tone(Tone.GOOD, tick + " homelake is up"));
    fields.raw("open", terminal.paint().tone(Tone.HEADING, platform.address().toString()));
    fields.raw("lake", DisplayText.of(lake.root().toString()));
    fields.raw("S3", platform.publicS3() + ", bucket " + LakeFolder.BUCKET);
    if (isOpen(lake)) {
      fields.field(
          "private?", "others on this machine may look into its folder: chmod 700", Tone.WARNING);
    }
    if (!platform.hasUsers()) {
      fields.field(
          "users", "nobody yet: sign up in the browser, and the code to confirm it shows up here");
    }
    platform
        .engine()
        .functions()
        .asleep()
        .forEach(
            (function, reason) -> fields.field("asleep", function + ": " + reason, Tone.WARNING));
    fields.line("");
    fields.line("  In another window:");
    fields.line("    " + installation.command() + " import FILES AND FOLDERS");
    fields.line(
        "    . " + ShellWord.of(lake.s3Environment().toString()) + "   for AWS's own tools");
    fields.line("");
    fields.line("  Ctrl-C ends it; nothing is lost.");
    return fields.lines();
  }

  private static boolean isOpen(LakeFolder lake) {
    try {
      return lake.isOpenToOthers();
    } catch (IOException e) {
      return false;
    }
  }
}
