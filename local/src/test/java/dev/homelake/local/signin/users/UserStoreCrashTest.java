package dev.homelake.local.signin.users;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.signin.PreparedUsers;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserStoreCrashTest {

  @TempDir Path folder;

  /** Adds users and signs them in, and says so, for ever. */
  static final class Work {

    private Work() {}

    public static void main(String[] arguments) {
      try (UserStore store = UserStore.open(Path.of(arguments[0]), Clock.systemUTC())) {
        for (int i = 0; true; i++) {
          EmailAddress email = new EmailAddress(i + "@example.org");
          User user = store.users().add(email, "Aa1-", User.State.CONFIRMED).orElseThrow();
          System.out.println(
              email + " " + store.sessions().start(user).orElseThrow().refreshToken());
        }
      }
    }
  }

  @Test
  void hasAfterAKillWhatItSaidItHas() throws Exception {
    Path file = folder.resolve("users.sqlite");
    PreparedUsers.write(file);
    Process work =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Work.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(work.getInputStream(), UTF_8))) {
      while (said.size() < 20) {
        said.add(lines.readLine());
      }
      work.destroyForcibly().waitFor();
    }
    try (UserStore store = UserStore.open(file, Clock.systemUTC())) {
      assertThat(said)
          .allSatisfy(
              line -> {
                String[] parts = line.split(" ");
                User user = store.users().find(new EmailAddress(parts[0])).orElseThrow();
                assertThat(store.sessions().findByToken(parts[1]))
                    .hasValueSatisfying(session -> assertThat(session.user()).isEqualTo(user.id()));
              });
    }
  }
}
