package dev.homelake.silver.rows;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.BronzeFile.Settlement;
import dev.homelake.silver.bronze.ChatGroup;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.plan.DateOrderSettlement;
import dev.homelake.silver.store.ObjectStore;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.Rejection;
import dev.homelake.whatsapp.merge.DateOrders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the exports of a group and settles their dates; what is none becomes an outcome. */
final class GroupOpener {

  private final ObjectStore bronze;
  private final Consumer<FileOutcome> outcomes;

  GroupOpener(ObjectStore bronze, Consumer<FileOutcome> outcomes) {
    this.bronze = bronze;
    this.outcomes = outcomes;
  }

  /** Opens exports whose content stays in memory. */
  List<OpenFile> openInMemory(ChatGroup group) {
    return open(
        group,
        file -> {
          byte[] bytes = bronze.read(file.object());
          return open(file, ExportSource.of(file.name(), bytes), bytes);
        });
  }

  /** Opens exports that are read from the store whenever they are needed. */
  List<OpenFile> openInStore(ChatGroup group) {
    return open(group, file -> open(file, new StoredExport(bronze, file), null));
  }

  @FunctionalInterface
  private interface Opener {
    /** The opened file; empty if it is no export. */
    Optional<OpenFile> open(BronzeFile file) throws IOException;
  }

  private Optional<OpenFile> open(BronzeFile file, ExportSource source, byte[] bytes)
      throws IOException {
    ChatExport export = ChatExport.open(source);
    if (export.rejection().isPresent()) {
      outcomes.accept(rejected(file, export.rejection().get()));
      return Optional.empty();
    }
    return Optional.of(OpenFile.of(file, export, bytes));
  }

  private List<OpenFile> open(ChatGroup group, Opener opener) {
    List<OpenFile> accepted = new ArrayList<>();
    for (BronzeFile file : group.files()) {
      try {
        opener.open(file).ifPresent(accepted::add);
      } catch (IOException e) {
        outcomes.accept(FileOutcome.Unreadable.whole(file.number(), e));
      }
    }
    return settle(accepted);
  }

  private static FileOutcome rejected(BronzeFile file, Rejection rejection) {
    return new FileOutcome.Rejected(file.number(), rejection.code().name(), rejection.message());
  }

  /** Dates are read as the plan says; where it says nothing, as the group's exports agree. */
  private static List<OpenFile> settle(List<OpenFile> files) {
    List<DateOrderEvidence> agreed =
        DateOrders.agree(files.stream().map(OpenFile::ownFormat).toList());
    List<OpenFile> settled = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      OpenFile file = files.get(i);
      Optional<DateOrder> learntHere = DateOrderSettlement.learnt(agreed.get(i));
      settled.add(file.taught(file.file().settled().map(Settlement::learnt).orElse(learntHere)));
    }
    return settled;
  }
}
