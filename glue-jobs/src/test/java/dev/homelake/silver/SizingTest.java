package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizingTest {

  private static final long MB = 1 << 20;

  @Test
  void aFewFilesAreOneTask() {
    assertThat(Sizing.of(MB, 8, 256 * MB)).isEqualTo(new Sizing(1, 1, 32 * MB, 64 * MB));
  }

  @Test
  void everyCoreHasWork() {
    assertThat(Sizing.of(20 * MB, 8, 256 * MB)).isEqualTo(new Sizing(16, 16, 32 * MB, 64 * MB));
  }

  @Test
  void aPartitionFitsIntoMemoryHoweverLargeTheInput() {
    assertThat(Sizing.of(10_000 * MB, 2, 1024 * MB).partitions()).isEqualTo(312);
  }

  @Test
  void aPartitionIsASmallPartOfASmallHeap() {
    assertThat(Sizing.of(1000 * MB, 2, 128 * MB).partitions()).isEqualTo(125);
    assertThat(Sizing.of(1000 * MB, 2, MB).partitions()).isEqualTo(1000);
  }

  @Test
  void aGroupInMemoryIsASmallPartOfTheHeap() {
    assertThat(Sizing.of(MB, 2, 32 * MB).memoryLimit()).isEqualTo(4 * MB);
    assertThat(Sizing.of(MB, 1, 64_000 * MB).memoryLimit()).isEqualTo(256 * MB);
  }
}
