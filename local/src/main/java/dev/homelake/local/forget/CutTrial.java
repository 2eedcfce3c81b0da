package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

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

  /** Why an export cannot be cut. Stable codes. */
  enum Code {
    /** The other rows would be read otherwise. */
    FORGET_ROWS_CHANGE(
        "without their rows the others would be read otherwise, or not at all",
        "Upload a longer export of the chat, or forget the whole chat."),
    /** Another export of the chat would have its dates read otherwise. */
    FORGET_DATES_UNPROVEN(
        "their rows elsewhere in the chat tell day from month in it",
        "Upload a longer export of the chat, or forget the whole chat."),
    /** The chat would be called otherwise, and its pictures would come a second time. */
    FORGET_TITLE_CHANGES(
        "its name holds no title, and its senders are what it is called by",
        "Upload it under a name such as \"WhatsApp Chat with TITLE.txt\" and remove this one.");

    final String reason;
    final String advice;

    Code(String reason, String advice) {
      this.reason = reason;
      this.advice = advice;
    }
  }

  /**
   * An export that cannot be cut.
   *
   * @param export which
   * @param code why
   */
  record Refusal(BronzeExport export, Code code) {}

  private final SenderName name;
  private final Path temporary;
  private final List<Refusal> refusals = new ArrayList<>();
  private boolean renamed;

  CutTrial(SenderName name, Path temporary) {
    this.name = requireNonNull(name, "name is null");
    this.temporary = requireNonNull(temporary, "temporary is null");
  }

  /** Tries one chat. */
  void run(List<SenderExport> chat) throws IOException {
    try (Scratch scratch = Scratch.in(temporary)) {
      List<SenderExport> kept = new ArrayList<>();
      List<ChatExport> own = new ArrayList<>();
      for (SenderExport export : chat) {
        if (!export.isTheirs()) {
          kept.add(export);
          own.add(export.own());
        } else if (export.hasOthers()) {
          ChatExport cut = cut(export, scratch);
          if (cut.rejection().isPresent()) {
            refuse(export, Code.FORGET_ROWS_CHANGE);
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

  private ChatExport cut(SenderExport export, Scratch scratch) throws IOException {
    Path file = scratch.file();
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
          refuse(export, Code.FORGET_ROWS_CHANGE);
        }
      } else if (!isReadAlike(export.settled(), after.get(i))) {
        refuse(export, Code.FORGET_DATES_UNPROVEN);
      }
    }
  }

  /** The same file: only what another one taught it may differ. */
  private static boolean isReadAlike(ChatExport before, ChatExport after) {
    return order(before) == order(after) && isTaught(before) == isTaught(after);
  }

  private static DateOrder order(ChatExport export) {
    return export.format().dateOrder().order();
  }

  private static boolean isTaught(ChatExport export) {
    return export.format().dateOrder().kind() == DateOrderEvidence.Kind.OTHER_EXPORT;
  }

  private void refuse(SenderExport export, Code code) {
    refusals.add(new Refusal(export.bronze(), code));
  }

  /** Whether a chat that was tried would be called otherwise. */
  boolean renamed() {
    return renamed;
  }

  /** What cannot be cut; nothing may be changed then. */
  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }
}
