package dev.homelake.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A sign-in without users, over HTTP; one for each test, at the same address. */
abstract class NewSignIn {

  static final String ANA = "ana@example.org";

  static RunningSignIn running;
  @TempDir Path folder;
  CognitoClient client;

  @BeforeAll
  static void start() {
    running = new RunningSignIn();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @BeforeEach
  void open() {
    running.open(folder);
    client = running.client();
  }

  @AfterEach
  void check() {
    running.signIn().close();
    assertThat(running.failures).isEmpty();
  }
}
