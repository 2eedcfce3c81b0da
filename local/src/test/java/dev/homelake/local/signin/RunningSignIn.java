package dev.homelake.local.signin;

import dev.homelake.local.signin.users.CodePurpose;
import dev.homelake.local.signin.users.EmailAddress;
import dev.homelake.local.signin.users.User;
import dev.homelake.local.signin.users.UserStore;
import dev.homelake.local.web.LoopbackServer;
import dev.homelake.local.web.WebHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A sign-in that answers over HTTP, with a clock to set and codes to look at. */
final class RunningSignIn implements AutoCloseable {

  static final String PAGE = "http://localhost:9400";
  static final String PASSWORD = "Correct-horse-7";

  final SettableClock clock = new SettableClock();
  final List<Throwable> failures = new CopyOnWriteArrayList<>();
  final Queue<Delivered> codes = new ConcurrentLinkedQueue<>();
  private final AtomicReference<WebHandler> handler = new AtomicReference<>();
  private final LoopbackServer server;
  private final byte[] pools;
  private Path file;
  private SignIn signIn;

  record Delivered(EmailAddress to, CodePurpose purpose, String code) {}

  RunningSignIn() {
    try {
      pools = pools();
      server =
          LoopbackServer.start(
              LoopbackServer.ANY_PORT, request -> handler.get().answer(request), failures::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a new lake: to make a key takes longer than many a test. */
  private byte[] pools() throws IOException {
    Path folder = Files.createTempDirectory("homelake-sign-in");
    Path template = folder.resolve("users.sqlite");
    UserStore.open(template, clock).close();
    byte[] content = Files.readAllBytes(template);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path left : files.toList()) {
        Files.delete(left);
      }
    }
    Files.delete(folder);
    return content;
  }

  /** Begins with a new lake in a folder. */
  void open(Path folder) {
    file = folder.resolve("users.sqlite");
    try {
      Files.write(file, pools);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    codes.clear();
    failures.clear();
    start();
  }

  /** Ends it and starts it again at the same address. */
  void restart() {
    signIn.close();
    start();
  }

  private void start() {
    signIn = SignIn.open(file, server.address(), clock);
    handler.set(
        new CognitoEndpoint(
            signIn,
            (to, purpose, code) -> codes.add(new Delivered(to, purpose, code)),
            new AllowedOrigins(Set.of(PAGE))));
  }

  SignIn signIn() {
    return signIn;
  }

  LoopbackServer server() {
    return server;
  }

  CognitoClient client() {
    return new CognitoClient(server.address(), signIn.pool());
  }

  /** As another process opens it. */
  UserStore another() {
    return UserStore.open(file, clock);
  }

  /** Adds somebody who may sign in. */
  User user(String email) {
    return signIn
        .store()
        .users()
        .add(new EmailAddress(email), PASSWORD, User.State.CONFIRMED)
        .orElseThrow();
  }

  /** The last code that was delivered. */
  String code() {
    String last = null;
    for (Delivered delivered : codes) {
      last = delivered.code();
    }
    return last;
  }

  /** Another code than the last. */
  String wrongCode() {
    return "%06d".formatted((Integer.parseInt(code()) + 1) % 1_000_000);
  }

  @Override
  public void close() {
    signIn.close();
    server.close();
  }
}
