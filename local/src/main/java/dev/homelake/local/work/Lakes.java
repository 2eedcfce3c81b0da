package dev.homelake.local.work;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeKey;
import dev.homelake.local.lake.LakeLock;
import dev.homelake.local.terminal.Terminal;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Opens lakes for commands, whether one of them runs already or not. */
public final class Lakes {

  private final Installation installation;
  private final Terminal terminal;
  private final Clock clock;

  public Lakes(Installation installation, Terminal terminal, Clock clock) {
    this.installation = requireNonNull(installation, "installation is null");
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /**
   * Opens a lake, which is made if it is missing.
   *
   * @param command who asks, for others who want it meanwhile
   * @throws Problem if another process has it and does not answer
   */
  public WorkingLake open(LakeFolder folder, String command) throws IOException {
    LakeFolder lake = LakeFolder.create(folder.root());
    Optional<LakeLock> lock = LakeLock.take(lake);
    if (lock.isPresent()) {
      return new OwnLake(lake, lock.get(), command, installation, terminal, clock);
    }
    return new SharedLake(lake, announcedKey(lake), installation, terminal, clock);
  }

  /** The key and address as the process that has the lake has just written them. */
  private static LakeKey announcedKey(LakeFolder lake) throws IOException {
    Optional<LakeKey> key =
        LakeLock.holder(lake).isPresent() ? LakeKey.read(lake) : Optional.empty();
    return key.filter(known -> known.endpoint().isPresent())
        .orElseThrow(
            () ->
                Problem.failed(
                    "another homelake is about to start on " + lake.root(),
                    "Try again in a moment."));
  }
}
