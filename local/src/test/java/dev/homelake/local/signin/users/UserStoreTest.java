package dev.homelake.local.signin.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.signin.PreparedUsers;
import dev.homelake.local.signin.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserStoreTest {

  private static final EmailAddress ANA = new EmailAddress("ana@example.org");
  private static final String PASSWORD = "Correct-horse-7";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock();

  private Path file() {
    return folder.resolve("users.sqlite");
  }

  @Test
  void makesItsPoolsOnceThoughManyOpenItAtOnce() {
    Set<Object> pools = ConcurrentHashMap.newKeySet();
    Set<String> keys = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 4)
        .parallel()
        .forEach(
            i -> {
              try (UserStore store = UserStore.open(file(), clock)) {
                pools.add(store.secrets().pool());
                keys.add(store.secrets().signingKey().id());
              }
            });
    assertThat(pools).hasSize(1);
    assertThat(keys).hasSize(1);
    assertThat(pools.iterator().next().toString()).contains("us-east-1_Home");
  }

  @Test
  void isForItsOwnerAloneAndHoldsNoSecretOfUsers() throws IOException {
    String refreshToken;
    try (UserStore store = UserStore.open(file(), clock)) {
      User ana = store.users().add(ANA, PASSWORD, User.State.CONFIRMED).orElseThrow();
      refreshToken = store.sessions().start(ana).orElseThrow().refreshToken();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
          .isEqualTo("rw-------");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.toList()) {
        all.write(Files.readAllBytes(path));
      }
    }
    assertThat(all.toString(StandardCharsets.ISO_8859_1))
        .contains(ANA.text())
        .doesNotContain(PASSWORD, refreshToken);
  }

  @Test
  void letsOneOfManyHaveAnAddress() {
    PreparedUsers.write(file());
    try (UserStore store = UserStore.open(file(), clock);
        UserStore other = UserStore.open(file(), clock)) {
      long added =
          Stream.of(store, other, store, other)
              .parallel()
              .filter(one -> one.users().add(ANA, PASSWORD, User.State.UNCONFIRMED).isPresent())
              .count();
      assertThat(added).isEqualTo(1);
      assertThat(other.users().all()).hasSize(1);
    }
  }

  @Test
  void admitsNoMoreThanFiveOfManyAttemptsAtOnce() {
    PreparedUsers.write(file());
    try (UserStore store = UserStore.open(file(), clock)) {
      assertThat(
              IntStream.range(0, 40).parallel().filter(i -> store.attempts().admit("ana")).count())
          .isEqualTo(5);
    }
  }

  @Test
  void locksForAQuarterOfAnHourAtMostAndForgetsAfterAnother() {
    PreparedUsers.write(file());
    try (UserStore store = UserStore.open(file(), clock)) {
      for (int wrong = 0; wrong < 30; wrong++) {
        clock.pass(wrong < 5 ? Duration.ZERO : Duration.ofMinutes(15));
        assertThat(store.attempts().admit("ana")).isTrue();
      }
      clock.pass(Duration.ofMinutes(15).minusMillis(1));
      assertThat(store.attempts().admit("ana")).isFalse();
      clock.pass(Duration.ofMinutes(16));
      for (int wrong = 0; wrong < 5; wrong++) {
        assertThat(store.attempts().admit("ana")).isTrue();
      }
      assertThat(store.attempts().admit("ana")).isFalse();
      clock.pass(Duration.ofDays(-1));
      assertThat(store.attempts().admit("ana")).isTrue();
    }
  }

  @Test
  void takesACodeAFewTimesHoweverManyTryAtOnce() {
    PreparedUsers.write(file());
    try (UserStore store = UserStore.open(file(), clock)) {
      String code = store.codes().issue(ANA, CodePurpose.SIGN_UP).orElseThrow();
      assertThat(
              IntStream.range(0, 20)
                  .parallel()
                  .mapToObj(i -> store.codes().check(ANA, CodePurpose.SIGN_UP, "x" + i))
                  .filter(check -> check == CodeCheck.WRONG)
                  .count())
          .isEqualTo(5);
      assertThat(store.codes().check(ANA, CodePurpose.SIGN_UP, code)).isEqualTo(CodeCheck.USED_UP);
    }
  }
}
