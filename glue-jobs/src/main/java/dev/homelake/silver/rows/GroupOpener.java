package dev.homelake.silver.rows;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.ChatGroup;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.store.ObjectStore;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.Rejection;
import dev.homelake.whatsapp.merge.DateOrders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
          return new OpenFile(file, ChatExport.open(ExportSource.of(file.name(), bytes)), bytes);
        });
  }

  /** Opens exports that are read from the store whenever they are needed. */
  List<OpenFile> openInStore(ChatGroup group) {
    return open(
        group, file -> new OpenFile(file, ChatExport.open(new StoredExport(bronze, file)), null));
  }

  @FunctionalInterface
  private interface Opener {
    OpenFile open(BronzeFile file) throws IOException;
  }

  private List<OpenFile> open(ChatGroup group, Opener opener) {
    List<OpenFile> accepted = new ArrayList<>();
    for (BronzeFile file : group.files()) {
      try {
        OpenFile opened = opener.open(file);
        opened
            .export()
            .rejection()
            .ifPresentOrElse(
                rejection -> outcomes.accept(rejected(file, rejection)),
                () -> accepted.add(opened));
      } catch (IOException e) {
        outcomes.accept(new FileOutcome.Unreadable(file.number(), e.toString()));
      }
    }
    return settle(accepted);
  }

  private static FileOutcome rejected(BronzeFile file, Rejection rejection) {
    return new FileOutcome.Rejected(file.number(), rejection.code().name(), rejection.message());
  }

  private static List<OpenFile> settle(List<OpenFile> files) {
    List<ChatExport> settled = DateOrders.settle(files.stream().map(OpenFile::export).toList());
    List<OpenFile> result = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      result.add(new OpenFile(files.get(i).file(), settled.get(i), files.get(i).bytes()));
    }
    return result;
  }
}
