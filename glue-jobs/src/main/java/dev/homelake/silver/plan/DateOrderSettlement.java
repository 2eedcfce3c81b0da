package dev.homelake.silver.plan;

import static java.util.stream.Collectors.groupingBy;

import dev.homelake.silver.index.IndexedFile;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.DateOrderEvidence.Kind;
import dev.homelake.whatsapp.merge.DateOrders;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets the exports of each chat settle the order of day and month among each other, from what the
 * index knows of them: a new export may prove what an old one could only guess.
 */
public final class DateOrderSettlement {

  private DateOrderSettlement() {}

  /** How to read the dates of each export, and how sure that is, by key. */
  public static Map<String, DateOrderEvidence> of(Collection<IndexedFile> files) {
    Map<String, List<IndexedFile>> chats =
        files.stream()
            .filter(file -> file.content().isPresent())
            .collect(groupingBy(file -> file.content().orElseThrow().chat()));
    Map<String, DateOrderEvidence> orders = new HashMap<>();
    for (List<IndexedFile> chat : chats.values()) {
      List<DateOrderEvidence> agreed =
          DateOrders.agree(
              chat.stream().map(IndexedFile::content).map(c -> c.orElseThrow().format()).toList());
      for (int i = 0; i < chat.size(); i++) {
        orders.put(chat.get(i).key(), agreed.get(i));
      }
    }
    return orders;
  }

  /** What the others have taught an export; empty if nothing. */
  public static Optional<DateOrder> learnt(
      IndexedFile file, Map<String, DateOrderEvidence> orders) {
    return Optional.ofNullable(orders.get(file.key())).flatMap(DateOrderSettlement::learnt);
  }

  /** The order of day and month if this evidence was learnt from another export. */
  public static Optional<DateOrder> learnt(DateOrderEvidence agreed) {
    return agreed.kind() == Kind.OTHER_EXPORT ? Optional.of(agreed.order()) : Optional.empty();
  }

  /** Whether an export was read with another lesson than the one settled. */
  public static boolean isMisread(IndexedFile file, Map<String, DateOrderEvidence> orders) {
    return file.content().isPresent()
        && !file.content().get().learnt().equals(learnt(file, orders));
  }
}
