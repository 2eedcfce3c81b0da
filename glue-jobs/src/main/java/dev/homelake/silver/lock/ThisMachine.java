package dev.homelake.silver.lock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Knows the process it is in, and whether others of the same machine still live. Thread-safe. */
public final class ThisMachine {

  /** Systems count a process's age in ticks from a start of their own that may shift a little. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private final String host;
  private final String machine;

  private ThisMachine(String host, String machine) {
    this.host = host;
    this.machine = machine;
  }

  /** Looks at the machine. Where the system has no more to tell, its name must do. */
  public static ThisMachine look() {
    String host = hostName();
    String boot = firstLine(Path.of("/proc/sys/kernel/random/boot_id"));
    // Containers of one machine count processes anew, each from 1.
    String numbers = linkTarget(Path.of("/proc/self/ns/pid"));
    return new ThisMachine(host, String.join("/", host, boot, numbers));
  }

  /** A run in this process that begins now. */
  public RunOwner owner(String run, Instant now) {
    ProcessHandle self = ProcessHandle.current();
    RunOwner.Place place =
        new RunOwner.Place(host, machine, self.pid(), self.info().startInstant());
    return new RunOwner(run, UUID.randomUUID().toString(), place, now);
  }

  /** Whether a run's process is known to have ended. False for other machines: who knows. */
  public boolean isGone(RunOwner owner) {
    if (!owner.place().machine().equals(machine)) {
      return false;
    }
    Optional<ProcessHandle> process =
        ProcessHandle.of(owner.place().process()).filter(ProcessHandle::isAlive);
    return process.isEmpty() || isAnother(process.get(), owner.place());
  }

  private static boolean isAnother(ProcessHandle process, RunOwner.Place place) {
    Optional<Instant> now = process.info().startInstant();
    Optional<Instant> then = place.processStartedAt();
    return now.isPresent()
        && then.isPresent()
        && Duration.between(then.get(), now.get()).abs().compareTo(TOLERANCE) > 0;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static String linkTarget(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
