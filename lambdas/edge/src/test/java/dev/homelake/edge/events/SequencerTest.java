package dev.homelake.edge.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SequencerTest {

  @Property
  void ordersAsNumbersDo(
      @ForAll
          @CharRange(from = '0', to = '9')
          @CharRange(from = 'A', to = 'F')
          @StringLength(min = 1, max = 24)
          String one,
      @ForAll
          @CharRange(from = '0', to = '9')
          @CharRange(from = 'a', to = 'f')
          @StringLength(min = 1, max = 24)
          String other) {
    int expected = new BigInteger(one, 16).compareTo(new BigInteger(other, 16));

    Sequencer first = new Sequencer(one);
    Sequencer second = new Sequencer(other);
    assertThat(Integer.signum(first.compareTo(second))).isEqualTo(expected);
    assertThat(first.isAfter(second)).isEqualTo(expected > 0);
    assertThat(first.equals(second)).isEqualTo(expected == 0);
  }

  @Test
  void takesAShorterOneAsLackingZeros() {
    assertThat(new Sequencer("0A1").isAfter(new Sequencer("A0"))).isTrue();
    assertThat(new Sequencer("9").isAfter(new Sequencer("10"))).isFalse();
    assertThat(new Sequencer("00ff")).isEqualTo(new Sequencer("FF")).hasSameHashCodeAs("ff");
  }

  @Test
  void refusesOtherTexts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sequencer(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Sequencer("0x1"));
  }
}
