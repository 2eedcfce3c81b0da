package dev.homelake.local.trace;

import static java.util.Objects.requireNonNull;

import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.IndexedFile;
import dev.homelake.silver.store.StoredObject;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.DateOrderEvidence.Kind;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.MessageReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Finds the lines that a row was read from. */
final class BronzeSearch {

  private final Place bronze;
  private final Optional<FileIndex> index;

  /** Looks at the exports of a place; the index tells what they were when the table was built. */
  BronzeSearch(Place bronze, Optional<FileIndex> index) {
    this.bronze = requireNonNull(bronze, "bronze is null");
    this.index = requireNonNull(index, "index is null");
  }

  /** Reads the export once more, as the job did, and takes the message's lines. */
  Origin find(TracedRow row) throws IOException {
    String key = row.source().file();
    Optional<StoredObject> present = bronze.find(key);
    if (present.isEmpty()) {
      return new Origin(Origin.State.MISSING, Optional.empty());
    }
    Optional<IndexedFile> known = index.map(files -> files.files().get(key));
    Optional<RawLines> lines = lines(row, known);
    return new Origin(state(present.get(), known, lines), lines);
  }

  private static Origin.State state(
      StoredObject present, Optional<IndexedFile> known, Optional<RawLines> lines) {
    if (lines.isEmpty()) {
      return Origin.State.CHANGED;
    }
    if (known.isEmpty()) {
      return Origin.State.UNKNOWN;
    }
    boolean same =
        known.get().bytes() == present.bytes()
            && unquoted(known.get().version()).equals(unquoted(present.version()));
    return same ? Origin.State.UNCHANGED : Origin.State.CHANGED;
  }

  private static String unquoted(String version) {
    return version.replace("\"", "");
  }

  private Optional<RawLines> lines(TracedRow row, Optional<IndexedFile> known) throws IOException {
    ExportSource source = new PlacedExport(bronze, row.source().file());
    ChatExport opened = ChatExport.open(source);
    if (opened.rejection().isPresent()) {
      return Optional.empty();
    }
    ChatExport export =
        known
            .flatMap(IndexedFile::content)
            .flatMap(IndexedFile.Content::learnt)
            .map(order -> opened.withDateOrder(order, Kind.OTHER_EXPORT))
            .orElse(opened);
    try (MessageReader messages = export.messages()) {
      while (messages.next() && messages.line() <= row.source().line()) {
        if (messages.line() == row.source().line() && isOf(row, messages)) {
          return Optional.of(
              RawLines.read(
                  source, export.format().encoding(), messages.line(), messages.lastLine()));
        }
      }
      return Optional.empty();
    }
  }

  private static boolean isOf(TracedRow row, MessageReader messages) {
    return messages.message().sentAt().equals(row.sentAt())
        && messages.message().body().equals(row.message());
  }

  /** An export that is opened as often as needed. */
  private record PlacedExport(Place bronze, String key) implements ExportSource {

    @Override
    public String name() {
      return key.substring(key.lastIndexOf('/') + 1);
    }

    @Override
    public InputStream open() throws IOException {
      return bronze.open(key);
    }
  }
}
