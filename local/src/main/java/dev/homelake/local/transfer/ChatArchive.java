package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.bronze.BronzeShelf;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.keys.HashedName;
import dev.homelake.local.transfer.CopyOutcome.Fate;
import dev.homelake.local.transfer.Step.Need;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The accepted exports. Each goes through the very shelf that the function uses over there, under
 * its claim: so a content is there once, whoever brings it, and an upload of it that comes after
 * finds it. What the other lake has under another name stays there. Exports that somebody put into
 * the archive by hand have no claim, and go where they were. For one thread.
 */
final class ChatArchive {

  private static final String JSON = ".json";

  private final S3Side from;
  private final S3Side to;
  private final Bringing bringing;

  ChatArchive(S3Side from, S3Side to, Bringing bringing) {
    this.from = requireNonNull(from, "from is null");
    this.to = requireNonNull(to, "to is null");
    this.bringing = requireNonNull(bringing, "bringing is null");
  }

  /** Adds what is to be done. */
  void plan(Listings here, Listings there, Plan plan) {
    NavigableMap<String, Found> claims = here.list(BronzeShelf.CLAIMS);
    NavigableMap<String, Found> claimed = there.list(BronzeShelf.CLAIMS);
    NavigableMap<String, Found> present = there.list(Area.BRONZE_WHATSAPP.prefix());
    here.list(Area.BRONZE_WHATSAPP.prefix()).values().stream()
        .sorted(Comparator.comparing(Found::modified))
        .forEach(
            export -> {
              Optional<Found> claim = claim(export, claims);
              Found same = present.get(export.key());
              boolean known = claim.isEmpty() || claimed.containsKey(claim.get().key());
              if (same != null && known && Comparison.isSurelySame(export, same)) {
                plan.isThere(Area.BRONZE_WHATSAPP);
                return;
              }
              // Where the claim is known, the content may be there under another name.
              boolean isNew = same == null && (claim.isEmpty() || !known);
              Need need = isNew ? Need.COPY : Need.COMPARISON;
              plan.add(new Step(Area.BRONZE_WHATSAPP, export, need, () -> bring(export, claim)));
            });
  }

  /** The claim that goes by the hash in the export's name. */
  private static Optional<Found> claim(Found export, NavigableMap<String, Found> claims) {
    return HashedName.hash(export.key())
        .map(hash -> BronzeShelf.CLAIMS + hash)
        .flatMap(
            start ->
                Optional.ofNullable(claims.ceilingEntry(start))
                    .map(Map.Entry::getValue)
                    .filter(claim -> claim.key().startsWith(start)));
  }

  private CopyOutcome bring(Found export, Optional<Found> claim) throws IOException {
    boolean own = claim.isPresent() && place(claim.get()).equals(Optional.of(export.key()));
    if (!own) {
      return bringing.bringTo(export.key(), export, UnaryOperator.identity());
    }
    String key = claim.get().key();
    String sha256 = key.substring(BronzeShelf.CLAIMS.length(), key.length() - JSON.length());
    CopyOutcome[] outcome = new CopyOutcome[1];
    BronzeShelf.Landed landed =
        new BronzeShelf(to.bucket())
            .land(
                sha256,
                export.key(),
                place -> outcome[0] = bringing.bringTo(place, export, UnaryOperator.identity()));
    if (landed.isNew()) {
      return outcome[0];
    }
    outcome[0] = bringing.bringTo(landed.key(), export, UnaryOperator.identity());
    return outcome[0].fate() == Fate.LEFT
        ? CopyOutcome.left("the other lake has changed its copy of this export")
        : outcome[0];
  }

  private Optional<String> place(Found claim) {
    return SmallJson.read(from, claim).flatMap(json -> SmallJson.text(json, "bronze_key"));
  }
}
