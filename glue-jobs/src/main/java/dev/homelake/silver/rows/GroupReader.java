package dev.homelake.silver.rows;

import dev.homelake.silver.bronze.ChatGroup;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.bronze.FileOutcome.Unreadable;
import dev.homelake.silver.store.ObjectStore;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Reads groups of exports and yields their rows in blocks. A group that fits into memory is
 * combined first; of a larger one every row travels, and nothing is held. A file that cannot be
 * read or is no export stops no other: it is an outcome. Who does not read to the end must close
 * it. Not thread-safe.
 */
public final class GroupReader implements Iterator<Block>, Closeable {

  private final GroupOpener opener;
  private final Iterator<ChatGroup> groups;
  private final long memoryLimit;
  private final IntPredicate wanted;
  private final Consumer<FileOutcome> outcomes;
  private final BlockSink sink;
  private Iterator<OpenFile> streamed = Collections.emptyIterator();
  private ExportCursor streaming;
  private CombinedRows combined;

  /**
   * A reader of some groups.
   *
   * @param partitions into how many partitions dates are dealt
   * @param memoryLimit size in bytes up to which a group is read into memory
   * @param wanted days, since 1970-01-01, whose rows are asked for
   * @param outcomes is told of each file once
   */
  public GroupReader(
      ObjectStore bronze,
      List<ChatGroup> groups,
      int partitions,
      long memoryLimit,
      IntPredicate wanted,
      Consumer<FileOutcome> outcomes) {
    this.opener = new GroupOpener(bronze, outcomes);
    this.groups = groups.iterator();
    this.memoryLimit = memoryLimit;
    this.wanted = wanted;
    this.outcomes = outcomes;
    this.sink = new BlockSink(partitions);
  }

  /** {@inheritDoc} Reads on if need be; an export that breaks off is an outcome, no exception. */
  @Override
  public boolean hasNext() {
    while (sink.ready().isEmpty() && advance()) {
      // A step need not yield a block.
    }
    return !sink.ready().isEmpty();
  }

  @Override
  public Block next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return sink.ready().remove();
  }

  /** How many bytes of rows were made so far, by day since 1970-01-01. */
  public Map<Integer, Long> bytesByDay() {
    return sink.bytesByDay();
  }

  /** How many blocks are made and not taken yet. */
  int waiting() {
    return sink.ready().size();
  }

  /** Does some work; false if there is none left. */
  private boolean advance() {
    if (combined != null) {
      if (!combined.emit(sink)) {
        sink.flush();
        combined = null;
      }
    } else if (streaming != null) {
      streamUntilBlock();
    } else if (streamed.hasNext()) {
      stream(streamed.next());
    } else if (groups.hasNext()) {
      begin(groups.next());
    } else {
      return false;
    }
    return true;
  }

  /** The store opens it once more for that, and it may be gone by then. */
  private void stream(OpenFile file) {
    sink.beginChat(file.export().title());
    try {
      streaming = new ExportCursor(file, sink, wanted);
    } catch (IOException e) {
      outcomes.accept(Unreadable.whole(file.file().number(), e));
    }
  }

  private void begin(ChatGroup group) {
    sink.begin(group.files());
    if (group.bytes() > memoryLimit) {
      streamed = opener.openInStore(group).iterator();
      return;
    }
    List<OpenFile> files = opener.openInMemory(group);
    if (files.isEmpty()) {
      return;
    }
    CombinedRows rows = new CombinedRows();
    for (OpenFile file : files) {
      outcomes.accept(addTo(rows, file));
    }
    sink.beginChat(files.get(0).export().title());
    rows.sort();
    combined = rows;
  }

  private FileOutcome addTo(CombinedRows rows, OpenFile file) {
    try (ExportCursor cursor = new ExportCursor(file, sink, wanted)) {
      while (cursor.next()) {
        rows.add(cursor.row(), file.bytes());
      }
      return cursor.outcome();
    } catch (IOException e) {
      // Memory does not break off half-way: if at all, this is at its beginning.
      return Unreadable.whole(file.file().number(), e);
    }
  }

  /** Closes the export that is being read, if any. Nothing can be read after that. */
  @Override
  public void close() throws IOException {
    combined = null;
    streamed = Collections.emptyIterator();
    if (streaming != null) {
      ExportCursor open = streaming;
      streaming = null;
      open.close();
    }
  }

  private void streamUntilBlock() {
    try {
      while (sink.ready().isEmpty()) {
        if (!streaming.next()) {
          outcomes.accept(streaming.outcome());
          endStream();
          sink.flush();
          return;
        }
        sink.add(streaming.row());
      }
    } catch (IOException e) {
      // Its rows so far travel; as the outcome tells their dates, those are not written.
      outcomes.accept(streaming.lost(e));
      endStream();
    }
  }

  private void endStream() {
    try {
      streaming.close();
    } catch (IOException e) {
      // All was read that could be.
    }
    streaming = null;
  }
}
