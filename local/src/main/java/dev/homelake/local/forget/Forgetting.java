package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.terminal.Terminal;
import java.io.IOException;

/** Looks, asks, removes, and looks again. For one thread. */
final class Forgetting {

  /** Whether anything is removed. */
  enum Mode {
    FOR_REAL,
    DRY_RUN
  }

  private final LakeWork work;
  private final Terminal terminal;
  private final ForgetText text;

  Forgetting(LakeWork work, Terminal terminal) {
    this.work = requireNonNull(work, "work is null");
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.text = new ForgetText(terminal.paint(), terminal.columns());
  }

  /**
   * Forgets it.
   *
   * @return one of {@link Exit}'s codes: failed if anything of it is left
   * @throws dev.homelake.local.Problem if there is nothing of it, or it is not meant
   */
  int run(Target target, Mode mode, Consent consent) throws IOException, InterruptedException {
    work.settle();
    Plan before = target.look();
    if (before.isEmpty()) {
      throw target.unknown();
    }
    terminal.lines(text.plan(target, before));
    if (mode == Mode.DRY_RUN) {
      return Exit.DONE;
    }
    terminal.flush();
    terminal.status().clear();
    consent.require(target);
    before.carryOut(work);
    work.forgetTheGone();
    work.say("looking whether anything is left");
    Plan after = target.look();
    terminal.lines(text.proof(target, before, after));
    return after.isEmpty() ? Exit.DONE : Exit.FAILED;
  }
}
