package dev.homelake.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.sqlite.SqliteTraces;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobJournalTest {

  private static final String NAME = "Flat Cats";

  @TempDir Path folder;

  @Test
  void leavesNoTraceOfForgottenReasons() throws IOException {
    LakeFolder lake = LakeFolder.create(folder);
    try (JobJournal journal = JobJournal.open(lake, Clock.systemUTC())) {
      journal
          .begin(RecordedRun.Reason.ASKED, RecordedRun.Scope.WHOLE)
          .failed("cannot read " + NAME + ".txt");
      assertThat(SqliteTraces.of(NAME, lake.jobs())).isPositive();

      journal.forgetReasons();

      assertThat(journal.last().flatMap(RecordedRun::failure)).isEqualTo(Optional.of("forgotten"));
      assertThat(SqliteTraces.of(NAME, lake.jobs())).isZero();
    }
  }
}
