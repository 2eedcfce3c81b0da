package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.keys.Area;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * Sees to it that an object's content is in the other bucket, whatever is there already, and that
 * nothing there is overwritten. Safe for use by several threads.
 */
final class Bringing {

  private static final CopyOutcome DIFFERENT =
      CopyOutcome.left("other content is there under its name");
  private static final String NOT_COMPARED =
      "an object of its name and size lies there in an archive and cannot be compared";
  private static final String CHANGES = "what is there under its name keeps changing";

  /** Whoever writes there meanwhile is as quick. */
  private static final int ATTEMPTS = 3;

  private final S3Side from;
  private final S3Side to;
  private final ObjectCopy copy;
  private final Archived archived;

  Bringing(S3Side from, S3Side to, ObjectCopy copy) {
    this.from = requireNonNull(from, "from is null");
    this.to = requireNonNull(to, "to is null");
    this.copy = requireNonNull(copy, "copy is null");
    this.archived = new Archived(from);
  }

  /** Brings an upload; where other content has its name, beside it. */
  CopyOutcome bring(Found source, Area area, UnaryOperator<Description> more) throws IOException {
    Optional<String> plain = OtherName.before(source, area);
    if (plain.isPresent()
        && verdict(source, plain.get()).equals(Optional.of(Comparison.Verdict.SAME))) {
      return CopyOutcome.THERE;
    }
    CopyOutcome outcome = bringTo(source.key(), source, more);
    if (!outcome.equals(DIFFERENT)) {
      return outcome;
    }
    String other = OtherName.of(source, area);
    outcome = bringTo(other, source, more);
    return outcome.fate() == CopyOutcome.Fate.COPIED ? CopyOutcome.beside(other) : outcome;
  }

  /** Brings an object to a place; left out where other content is. */
  CopyOutcome bringTo(String key, Found source, UnaryOperator<Description> more)
      throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Comparison.Verdict> verdict = verdict(source, key);
      if (verdict.isPresent()) {
        return switch (verdict.get()) {
          case SAME -> CopyOutcome.THERE;
          case DIFFERENT -> DIFFERENT;
          case OUT_OF_REACH -> CopyOutcome.left(NOT_COMPARED);
        };
      }
      Description description = Description.of(from.head(source.key()).orElseThrow(Gone::new));
      Optional<Found> readable = archived.readable(source, description);
      if (readable.isEmpty()) {
        return CopyOutcome.left(Archived.REASON);
      }
      if (copy.copy(readable.get(), more.apply(description.copyOf(source)), key)) {
        return CopyOutcome.COPIED;
      }
    }
    return CopyOutcome.left(CHANGES);
  }

  /** Empty if nothing is there. */
  private Optional<Comparison.Verdict> verdict(Found source, String key) throws IOException {
    Optional<HeadObjectResponse> head = to.head(key);
    return head.isEmpty()
        ? Optional.empty()
        : Optional.of(new Comparison(from, to).of(source, key, head.get()));
  }
}
