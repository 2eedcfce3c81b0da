package dev.homelake.local.inspect;

import dev.homelake.local.terminal.Terminal;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.merge.ExportMerger;
import dev.homelake.whatsapp.merge.MergedMessage;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several exports of one chat as one list of messages. Holds all of them in memory. */
final class MergedRows implements Closeable {

  private final List<OpenedExport> exports = new ArrayList<>();

  /** Adds an accepted export, which is closed with this. */
  void add(OpenedExport export) {
    exports.add(export);
  }

  /** Writes the messages of all exports, none twice, ordered by time. */
  void write(Terminal terminal) throws IOException {
    if (exports.isEmpty()) {
      return;
    }
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
