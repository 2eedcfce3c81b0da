package dev.homelake.local.doctor;

import com.sun.management.OperatingSystemMXBean;
import dev.homelake.local.Installation;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.Ports;
import dev.homelake.local.terminal.Characters;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** All checks, in the order in which one explains the next. */
final class Checkup {

  private Checkup() {}

  static List<Check> of(
      Installation installation, LakeFolder lake, Characters characters, Clock clock) {
    Path temporary = installation.temporary();
    LakeChecks folder = new LakeChecks(lake);
    String room = "Its library is unpacked to " + temporary + ": is there room, may you write?";
    return List.of(
        new Check("java", () -> MachineChecks.java(Runtime.version(), installation.java())),
        new Check("memory", () -> MachineChecks.memory(memory())),
        new Check("clock", () -> MachineChecks.clock(clock, temporary)),
        new Check("characters", () -> MachineChecks.characters(characters)),
        new Check("lake", folder::folder),
        new Check("space", folder::space),
        new Check("attributes", folder::attributes),
        new Check("port " + Ports.S3, () -> PortCheck.of(Ports.S3, "--s3-port", lake)),
        new Check("port " + Ports.WEB, () -> PortCheck.of(Ports.WEB, "--port", lake)),
        new Check("thumbnails", () -> PartChecks.thumbnails(installation)),
        new Check(
            "sqlite",
            () -> PartChecks.database("jdbc:sqlite::memory:", "SELECT sqlite_version()", room)),
        new Check("duckdb", () -> PartChecks.database("jdbc:duckdb:", "SELECT version()", room)),
        new Check("silver job", () -> PartChecks.silverJob(installation)));
  }

  /** What this process may have: a container's, where it runs in one. */
  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }
}
