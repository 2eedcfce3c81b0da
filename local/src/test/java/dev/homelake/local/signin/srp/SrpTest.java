package dev.homelake.local.signin.srp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.signin.SrpClient;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SrpTest {

  private static final String POOL = "HomeAb3xY";
  private static final String USER = "0e2f5c1a-6f0e-4c63-9a4b-3d1f8f6f2b11";

  private final SecureRandom random = new SecureRandom();

  @Property(tries = 25)
  void takesThePasswordThatWasSetAndNoOther(
      @ForAll("passwords") String password, @ForAll("passwords") String other) {
    SrpVerifier kept = SrpVerifier.of(POOL + USER, password, random);
    assertThat(proves(kept, password)).isTrue();
    assertThat(proves(kept, other)).isEqualTo(other.equals(password));
    assertThat(kept.isOf(POOL + USER, password)).isTrue();
    assertThat(kept.isOf(POOL + USER, other)).isEqualTo(other.equals(password));
  }

  @Provide
  Arbitrary<String> passwords() {
    return Arbitraries.strings()
        .all()
        .ofMaxLength(40)
        .filter(
            text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
  }

  private boolean proves(SrpVerifier kept, String password) {
    SrpClient client = new SrpClient();
    SrpChallenge challenge =
        SrpChallenge.ask(POOL + USER, kept, client.number(), random).orElseThrow();
    String block = Base64.getEncoder().encodeToString(challenge.block());
    String signature =
        client.signature(POOL, USER, password, kept.saltHex(), challenge.serverNumber(), block);
    return challenge.isProvedBy(Base64.getDecoder().decode(signature), SrpClient.TIMESTAMP);
  }

  @Test
  void workedWithSmallSaltsToo() {
    for (int salt = 0; salt < 3; salt++) {
      BigInteger number = BigInteger.valueOf(salt * 127L);
      BigInteger verifier =
          BigInteger.TWO.modPow(
              SrpGroup.exponent(POOL + USER, "Correct-horse-7", number), SrpGroup.PRIME);
      assertThat(proves(new SrpVerifier(number, verifier), "Correct-horse-7")).isTrue();
    }
  }

  @Test
  void provesNothingForAnotherTimeOrAnotherChallenge() {
    SrpVerifier kept = SrpVerifier.of(POOL + USER, "Correct-horse-7", random);
    SrpClient client = new SrpClient();
    SrpChallenge challenge =
        SrpChallenge.ask(POOL + USER, kept, client.number(), random).orElseThrow();
    SrpChallenge another =
        SrpChallenge.ask(POOL + USER, kept, client.number(), random).orElseThrow();
    byte[] signature =
        Base64.getDecoder()
            .decode(
                client.signature(
                    POOL,
                    USER,
                    "Correct-horse-7",
                    kept.saltHex(),
                    challenge.serverNumber(),
                    Base64.getEncoder().encodeToString(challenge.block())));
    assertThat(challenge.isProvedBy(signature, SrpClient.TIMESTAMP)).isTrue();
    assertThat(challenge.isProvedBy(signature, SrpClient.TIMESTAMP + " ")).isFalse();
    assertThat(another.isProvedBy(signature, SrpClient.TIMESTAMP)).isFalse();
    assertThat(challenge.isProvedBy(new byte[0], SrpClient.TIMESTAMP)).isFalse();
  }

  /** Computed apart from this code, with the formulas that Cognito's clients use. */
  @Test
  void keepsAKnownPasswordAsOthersDo() {
    BigInteger salt = new BigInteger("a1b2c3d4e5f60718293a4b5c6d7e8f90", 16);
    assertThat(SrpGroup.exponent("HomeAb3xY" + USER, "Pässwörd-🎉-7", salt).toString(16))
        .isEqualTo("d8886dc63b0c5ff9ecd789d05f4426f31932a921e12b7f889f2acd4612f4cbce");
    assertThat(SrpGroup.MULTIPLIER.toString(16))
        .isEqualTo("538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6");
  }

  @Test
  void givesAwayNothingWhenItIsShown() {
    assertThat(SrpVerifier.of("a", "b", random)).hasToString("SrpVerifier");
  }
}
