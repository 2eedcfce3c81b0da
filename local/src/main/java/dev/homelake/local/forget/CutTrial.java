package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.files.PrivateFolder;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.merge.DateOrders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries what becomes of a chat without a sender before anything is changed: the exports are cut to
 * temporary files and read again, all together, because they teach each other the order of day and
 * month.
 */
final class CutTrial {

  private final SenderName name;
  private final Path temporary;
  private final CutRefusals refusals;
  private boolean renamed;

  /**
   * Nothing tried yet.
   *
   * @param refusals gets to know what cannot be cut
   */
  CutTrial(SenderName name, Path temporary, CutRefusals refusals) {
    this.name = requireNonNull(name, "name is null");
    this.temporary = requireNonNull(temporary, "temporary is null");
    this.refusals = requireNonNull(refusals, "refusals is null");
  }

  /** Tries one chat. */
  void run(List<SenderExport> chat) throws IOException {
    try (PrivateFolder folder = PrivateFolder.in(temporary, FetchedZip.FOLDER)) {
      List<SenderExport> kept = new ArrayList<>();
      List<ChatExport> own = new ArrayList<>();
      for (SenderExport export : chat) {
        if (!export.isTheirs()) {
          kept.add(export);
          own.add(export.own());
        } else if (export.hasOthers()) {
          ChatExport cut = cut(export, folder.path().resolve("cut-" + own.size()));
          if (cut.rejection().isPresent()) {
            refusals.add(export.bronze(), CutRefusals.Code.FORGET_ROWS_CHANGE);
          } else {
            renamed |= !cut.title().equals(export.settled().title());
            kept.add(export);
            own.add(cut);
          }
        }
      }
      compare(kept, DateOrders.settle(own));
    }
  }

  private ChatExport cut(SenderExport export, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      ExportCut.write(export.settled(), name, out);
    }
    return ChatExport.open(ExportSource.of(export.own().source().name(), file));
  }

  private void compare(List<SenderExport> before, List<ChatExport> after) throws IOException {
    for (int i = 0; i < after.size(); i++) {
      SenderExport export = before.get(i);
      if (export.isTheirs()) {
        if (!ExportCut.leavesTheOthers(export.settled(), after.get(i), name)) {
          refusals.add(export.bronze(), CutRefusals.Code.FORGET_ROWS_CHANGE);
        }
      } else if (!isReadAlike(export.settled(), after.get(i))) {
        refusals.add(export.bronze(), CutRefusals.Code.FORGET_DATES_UNPROVEN);
      }
    }
  }

  /** The same file: only what others taught it may differ, and that may come to the same. */
  private boolean isReadAlike(ChatExport before, ChatExport after) throws IOException {
    return (order(before) == order(after) && isTaught(before) == isTaught(after))
        || ExportCut.leavesTheOthers(before, after, name);
  }

  private static DateOrder order(ChatExport export) {
    return export.format().dateOrder().order();
  }

  private static boolean isTaught(ChatExport export) {
    return export.format().dateOrder().kind() == DateOrderEvidence.Kind.OTHER_EXPORT;
  }

  /** Whether a chat that was tried would be called otherwise. */
  boolean renamed() {
    return renamed;
  }
}
