package dev.homelake.local.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.local.terminal.Characters;
import dev.homelake.local.terminal.Numbers;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What homelake needs of the machine. Pure functions, but for files that are gone again. */
final class MachineChecks {

  private static final int OLDEST_JAVA = 17;

  /** The job takes 2 GB if nothing else is said, and this process some. */
  private static final long ENOUGH_MEMORY = 3_000_000_000L;

  private static final long LEAST_MEMORY = 1_500_000_000L;
  private static final Instant FIRST_HOMELAKE = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant FAR_AWAY = Instant.parse("2100-01-01T00:00:00Z");
  private static final Duration MOST_APART = Duration.ofMinutes(2);
  private static final String ODD_NAME = "Zoë 健 🐈";

  private MachineChecks() {}

  static Finding java(Runtime.Version version, Path java) {
    String found = version + ", " + java;
    if (version.feature() < OLDEST_JAVA) {
      return Finding.failed(found, "Install a JDK 17 or newer and set JAVA_HOME to it.");
    }
    return Files.isExecutable(java)
        ? Finding.ok(found)
        : Finding.failed(
            "there is no Java in " + java, "Set JAVA_HOME to a JDK 17 or newer, or unset it.");
  }

  static Finding memory(long total) {
    String found = Numbers.size(total);
    if (total < LEAST_MEMORY) {
      return Finding.failed(
          found + ": too little for the job that builds the table",
          "Give this machine or container 2 GB or more.");
    }
    return total < ENOUGH_MEMORY
        ? Finding.warning(
            found + ": the job that builds the table usually takes 2 GB",
            "If it is killed, give it less: homelake silver --memory 1g")
        : Finding.ok(found);
  }

  /** Compares the clock with common sense and with the one of the file system. */
  static Finding clock(Clock clock, Path temporary) throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (now.isBefore(FIRST_HOMELAKE) || now.isAfter(FAR_AWAY)) {
      return Finding.failed(
          now + " cannot be right",
          "Set the clock: sign-in and S3 refuse what seems to come from another time.");
    }
    Path probe = Files.createTempFile(temporary, "homelake-doctor-", "");
    try {
      FileTime written = Files.getLastModifiedTime(probe);
      Duration apart = Duration.between(written.toInstant(), now).abs();
      return apart.compareTo(MOST_APART) > 0
          ? Finding.warning(
              "%s, but files in %s are dated %s".formatted(now, temporary, written),
              "Set both machines' clocks, if that folder is on another one.")
          : Finding.ok(now.toString());
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  /** Java reads file names in the locale's characters; all others are lost to it. */
  static Finding characters(Characters characters) {
    try {
      Path name = FileSystems.getDefault().getPath(ODD_NAME);
      if (!name.toString().equals(ODD_NAME)) {
        return lost();
      }
    } catch (InvalidPathException e) {
      return lost();
    }
    return characters == Characters.UNICODE
        ? Finding.ok(UTF_8.name())
        : Finding.warning(
            "file names are read right, but the locale is none of " + UTF_8,
            "For signs and bars in the terminal: export LANG=C." + UTF_8);
  }

  private static Finding lost() {
    return Finding.failed(
        "file names with other than English letters cannot be read",
        "Start it by the launcher, or: export LC_ALL=C.UTF-8");
  }
}
