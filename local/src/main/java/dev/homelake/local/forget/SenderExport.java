package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.merge.DateOrders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An export in bronze, read as the table reads it.
 *
 * @param bronze where it is
 * @param own as the file alone tells
 * @param settled with its dates read as the chat's exports agree
 * @param counts of its rows
 */
record SenderExport(BronzeExport bronze, ChatExport own, ChatExport settled, RowCounts counts) {

  /** Refuses null. */
  SenderExport {
    requireNonNull(bronze, "bronze is null");
    requireNonNull(own, "own is null");
    requireNonNull(settled, "settled is null");
    requireNonNull(counts, "counts is null");
  }

  /** Those of one chat that are exports. */
  static List<SenderExport> of(LakeWork work, List<BronzeExport> chat, SenderName name)
      throws IOException {
    List<BronzeExport> accepted = new ArrayList<>();
    List<ChatExport> own = new ArrayList<>();
    for (BronzeExport bronze : chat) {
      Optional<ObjectSource> source = ObjectSource.find(work.bucket(), bronze.key());
      if (source.isPresent()) {
        ChatExport export = ChatExport.open(source.get());
        if (export.rejection().isEmpty()) {
          accepted.add(bronze);
          own.add(export);
        }
      }
    }
    List<ChatExport> settled = DateOrders.settle(own);
    List<SenderExport> exports = new ArrayList<>();
    for (int i = 0; i < accepted.size(); i++) {
      exports.add(
          new SenderExport(
              accepted.get(i), own.get(i), settled.get(i), RowCounts.of(settled.get(i), name)));
    }
    return exports;
  }

  boolean isTheirs() {
    return counts.theirs() > 0;
  }

  /** Whether anything is left of it without them. */
  boolean hasOthers() {
    return counts.others() > 0;
  }

  /** Whether an upload of these facts is this content. */
  boolean isOf(ExportFacts facts) {
    return bronze.isContentOf(facts);
  }
}
