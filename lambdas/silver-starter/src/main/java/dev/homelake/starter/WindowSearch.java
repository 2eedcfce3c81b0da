package dev.homelake.starter;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectChangedException;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.bucket.ObjectSummary;
import dev.homelake.starter.IndexedExport.Content;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.MessageReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the dates that changes of the exports touch, if they are a window: all that the table has,
 * or will have, between the first and the last of them. Else the job finds them itself, for it
 * makes <i>all</i> dates of a window anew, those of other chats, too.
 *
 * <p>Reads the new exports. Safe for use by several threads.
 */
final class WindowSearch {

  private final Bucket bucket;
  private final long mostBytes;

  /**
   * A search in this bucket.
   *
   * @param mostBytes the most to read; there is no window for more
   */
  WindowSearch(Bucket bucket, long mostBytes) {
    this.bucket = requireNonNull(bucket, "bucket is null");
    this.mostBytes = mostBytes;
  }

  /** The window; empty if the changes have none, or if it cannot be known for certain. */
  Optional<DateWindow> of(BronzeChanges changes) throws IOException {
    long bytes = changes.unread().stream().mapToLong(ObjectSummary::size).sum();
    if (bytes > mostBytes) {
      return Optional.empty();
    }
    try {
      List<Content> changed = new ArrayList<>(contents(changes.gone()).toList());
      for (ObjectSummary object : changes.unread()) {
        read(listed(object)).ifPresent(changed::add);
      }
      return mayTeach(changed, changes.unchanged())
          ? Optional.empty()
          : window(changed, changes.unchanged());
    } catch (ObjectChangedException e) {
      return Optional.empty();
    }
  }

  private ObjectInfo listed(ObjectSummary object) throws IOException {
    return bucket
        .head(object.key())
        .filter(now -> now.eTag().equals(object.eTag()))
        .orElseThrow(() -> new ObjectChangedException(object.key()));
  }

  /**
   * Whether one export may change how another one's dates are read, as exports of one chat do where
   * the order of day and month is a guess: then dates change that nobody can name yet.
   */
  private static boolean mayTeach(List<Content> changed, List<IndexedExport> unchanged) {
    Set<String> chats = new HashSet<>(changed.stream().map(Content::chat).toList());
    return Stream.concat(changed.stream(), contents(unchanged))
        .filter(content -> chats.contains(content.chat()))
        .anyMatch(Content::isGuess);
  }

  private static Optional<DateWindow> window(List<Content> changed, List<IndexedExport> unchanged) {
    Set<Integer> days = new HashSet<>();
    changed.forEach(content -> days.addAll(content.days()));
    if (days.isEmpty()) {
      return Optional.empty();
    }
    int first = Collections.min(days);
    int last = Collections.max(days);
    boolean holdsOthers =
        contents(unchanged)
            .flatMap(content -> content.days().stream())
            .anyMatch(day -> day >= first && day <= last && !days.contains(day));
    return holdsOthers
        ? Optional.empty()
        : Optional.of(new DateWindow(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last)));
  }

  private static Stream<Content> contents(List<IndexedExport> exports) {
    return exports.stream().flatMap(export -> export.content().stream());
  }

  /** What an export holds; empty if it is none, and so gives nothing to the table. */
  private Optional<Content> read(ObjectInfo object) throws IOException {
    ChatExport export = ChatExport.open(ExportSource.of(name(object.key()), bytes(object)));
    if (export.rejection().isPresent()) {
      return Optional.empty();
    }
    Set<Integer> days = new HashSet<>();
    try (MessageReader messages = export.messages()) {
      while (messages.next()) {
        days.add(messages.epochDay());
      }
    }
    boolean isGuess = export.format().dateOrder().certainty() == Certainty.GUESS;
    return Optional.of(new Content(export.title(), isGuess, days));
  }

  private byte[] bytes(ObjectInfo object) throws IOException {
    try (InputStream in = bucket.open(object)) {
      return in.readAllBytes();
    }
  }

  private static String name(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
