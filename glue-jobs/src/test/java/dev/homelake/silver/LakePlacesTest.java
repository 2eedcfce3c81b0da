package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.silver.store.Prefix;
import java.util.List;
import org.junit.jupiter.api.Test;

class LakePlacesTest {

  @Test
  void putsTheStateBesideTheTable() {
    assertThat(LakePlaces.stateBeside(Prefix.of("/lake/silver")))
        .contains(Prefix.of("/lake/silver-state"));
    assertThat(LakePlaces.stateBeside(Prefix.of("s3a://lake/a b/silver//")))
        .contains(Prefix.of("s3a://lake/a b/silver-state"));
  }

  @Test
  void findsNoPlaceBesideAWholeBucketOrDisk() {
    for (String whole : List.of("s3://lake", "s3://lake/", "s3a://lake//", "/", "file:///")) {
      assertThat(LakePlaces.stateBeside(Prefix.of(whole))).as(whole).isEmpty();
    }
  }

  @Test
  void findsAllInOneBucketAsTheJobDoes() {
    JobArguments arguments = JobArguments.parse(List.of("--bucket", "lake"));
    assertThat(arguments.bronze()).isEqualTo(LakePlaces.bronze("lake"));
    assertThat(arguments.silver()).isEqualTo(LakePlaces.silver("lake"));
    assertThat(arguments.state()).isEqualTo(LakePlaces.state("lake"));
  }
}
