package dev.homelake.silver.rows;

import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.IndexedFile.Content;
import dev.homelake.whatsapp.LineCounts;
import dev.homelake.whatsapp.MessageReader;
import dev.homelake.whatsapp.merge.MessageKeys;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Walks over the rows of one export, with senders numbered as in the group. */
final class ExportCursor implements Closeable {

  private final OpenFile open;
  private final BlockSink sink;
  private final MessageReader reader;
  private final MessageKeys keys;
  private final ExportRow row = new ExportRow();
  private int[] senders = new int[16];
  private int sendersKnown;
  private long rowsUsed;
  private final IntPredicate wanted;
  private final DateSet.Builder dates = new DateSet.Builder();

  /**
   * A cursor at the beginning.
   *
   * @param wanted days whose rows are asked for; the others are read, but not shown
   */
  ExportCursor(OpenFile open, BlockSink sink, IntPredicate wanted) throws IOException {
    this.open = open;
    this.sink = sink;
    this.wanted = wanted;
    this.reader = open.export().messages();
    this.keys = new MessageKeys(open.export().title());
    row.file = open.file().number();
  }

  /** Moves to the next row; false when there is none. */
  boolean next() throws IOException {
    do {
      if (!reader.next()) {
        return false;
      }
      dates.add(reader.epochDay());
    } while (!wanted.test(reader.epochDay()));
    rowsUsed++;
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

  /** What became of the file if it broke off. */
  FileOutcome lost(IOException failure) {
    return new FileOutcome.Unreadable(open.file().number(), failure.toString(), dates.build());
  }

  /** What became of the file; to be asked once all rows were read. */
  FileOutcome outcome() {
    return outcome(open, reader, rowsUsed, dates.build());
  }

  static FileOutcome outcome(OpenFile open, MessageReader read, long rowsUsed, DateSet dates) {
    LineCounts lines = read.lines();
    return new FileOutcome.Accepted(
        open.file().number(),
        new Content(open.export().title(), open.ownFormat(), open.learntOrder(), dates),
        lines.message(),
        lines.system(),
        lines.continuation(),
        lines.rejected(),
        rowsUsed,
        read.notes());
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
