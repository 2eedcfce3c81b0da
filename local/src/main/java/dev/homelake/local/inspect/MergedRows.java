package dev.homelake.local.inspect;

import dev.homelake.local.terminal.Terminal;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.merge.DateOrders;
import dev.homelake.whatsapp.merge.ExportMerger;
import dev.homelake.whatsapp.merge.MergedMessage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several exports of one chat as one list of messages. An export that can only guess its date order
 * takes it from another that knows. Holds all messages in memory.
 */
final class MergedRows implements Closeable {

  private final List<Path> files = new ArrayList<>();
  private final List<OpenedExport> exports = new ArrayList<>();

  /** Adds an accepted export, which is closed with this. */
  void add(Path file, OpenedExport export) {
    files.add(file);
    exports.add(export);
  }

  /** Writes the messages of all exports, none twice, ordered by time. */
  void write(Terminal terminal) throws IOException {
    if (exports.isEmpty()) {
      return;
    }
    settleDateOrders();
    warnOfSeveralChats(terminal);
    List<MergedMessage> merged =
        ExportMerger.merge(exports.stream().map(OpenedExport::export).toList());
    terminal.status().clear();
    RowWriter writer = new RowWriter(terminal.results());
    for (MergedMessage row : merged) {
      writer.one(row.message());
    }
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    for (OpenedExport export : exports) {
      export.close();
    }
  }

  private void settleDateOrders() throws IOException {
    List<DateOrderEvidence> settled =
        DateOrders.agree(exports.stream().map(export -> export.export().format()).toList());
    for (int at = 0; at < exports.size(); at++) {
      DateOrder order = settled.get(at).order();
      if (order != exports.get(at).export().format().dateOrder().order()) {
        exports.get(at).close();
        exports.set(at, OpenedExport.open(files.get(at), Optional.of(order)));
      }
    }
  }

  private void warnOfSeveralChats(Terminal terminal) {
    List<String> titles =
        exports.stream().map(OpenedExport::export).map(ChatExport::title).distinct().toList();
    if (titles.size() > 1) {
      String names =
          titles.stream().map(title -> '"' + title + '"').collect(Collectors.joining(", "));
      terminal.note("These look like exports of different chats, merged as asked: " + names);
    }
  }
}
