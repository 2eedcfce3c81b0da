package dev.homelake.local.inspect;

import dev.homelake.local.terminal.Numbers;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.Quantity;

/** Adds up what was shown of several files. Not thread-safe. */
final class Totals {

  private long accepted;
  private long rejected;
  private long missing;
  private long bytes;
  private long rows;

  /** Whether a receipt was shown before. */
  boolean any() {
    return accepted + rejected > 0;
  }

  void add(ImportReceipt receipt) {
    if (receipt.accepted()) {
      accepted++;
    } else {
      rejected++;
    }
    bytes += receipt.bytes();
    rows += receipt.kinds().values().stream().mapToLong(Long::longValue).sum();
  }

  /** A file that there was nothing to show of. */
  void addMissing() {
    missing++;
  }

  /** Such as {@code 3 files = 2 accepted + 1 rejected + 0 not read, 1.2 MB, 400 rows}. */
  String line() {
    return "%s = %s accepted + %s rejected + %s not read, %s, %s"
        .formatted(
            Quantity.of(accepted + rejected + missing, "file"),
            Numbers.grouped(accepted),
            Numbers.grouped(rejected),
            Numbers.grouped(missing),
            Numbers.size(bytes),
            Quantity.of(rows, "row"));
  }
}
