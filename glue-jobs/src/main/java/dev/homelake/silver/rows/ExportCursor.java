package dev.homelake.silver.rows;

import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.bronze.FileOutcome.Dates;
import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.LineCounts;
import dev.homelake.whatsapp.MessageReader;
import dev.homelake.whatsapp.merge.MessageKeys;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/** Walks over the rows of one export, with senders numbered as in the group. */
final class ExportCursor implements Closeable {

  private final OpenFile open;
  private final BlockSink sink;
  private final MessageReader reader;
  private final MessageKeys keys;
  private final ExportRow row = new ExportRow();
  private int[] senders = new int[16];
  private int sendersKnown;

  ExportCursor(OpenFile open, BlockSink sink) throws IOException {
    this.open = open;
    this.sink = sink;
    this.reader = open.export().messages();
    this.keys = new MessageKeys(open.export().title());
    row.file = open.file().number();
  }

  /** Moves to the next row; false when there is none. */
  boolean next() throws IOException {
    if (!reader.next()) {
      return false;
    }
    row.read(reader, keys);
    if (row.sender >= 0) {
      learnSenders();
      row.sender = senders[row.sender];
    }
    return true;
  }

  /** The row; another one after the following call of {@link #next()}. */
  ExportRow row() {
    return row;
  }

  /** What became of the file; to be asked once all rows were read. */
  FileOutcome outcome() {
    LineCounts lines = reader.lines();
    boolean guessed = open.export().format().dateOrder().certainty() == Certainty.GUESS;
    return new FileOutcome.Accepted(
        open.file().number(),
        open.export().title(),
        lines.message(),
        lines.system(),
        lines.continuation(),
        lines.rejected(),
        guessed ? Dates.GUESSED : Dates.SURE);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private void learnSenders() {
    int known = reader.senders().size();
    if (known > senders.length) {
      senders = Arrays.copyOf(senders, known * 2);
    }
    for (; sendersKnown < known; sendersKnown++) {
      senders[sendersKnown] = sink.sender(reader.senders().get(sendersKnown));
    }
  }
}
