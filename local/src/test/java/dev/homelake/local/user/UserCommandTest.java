package dev.homelake.local.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.Person;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.signin.PreparedUsers;
import dev.homelake.local.signin.users.CodePurpose;
import dev.homelake.local.signin.users.EmailAddress;
import dev.homelake.local.signin.users.StartedSession;
import dev.homelake.local.signin.users.User;
import dev.homelake.local.signin.users.UserStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {

  private static final String PASSWORD = "Correct-horse-7";
  private static final EmailAddress ANA = new EmailAddress("ana@example.org");

  @TempDir Path folder;

  @BeforeEach
  void prepare() {
    PreparedUsers.write(new LakeFolder(folder.resolve(".homelake")).users());
  }

  @Test
  void addsAUserWhoTypesTheirPasswordTwice() {
    CommandLineRun run = typing(List.of(PASSWORD, PASSWORD), "add", "Ana@example.org");
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("ana@example.org may sign in\n");
    assertThat(ana().state()).isEqualTo(User.State.CONFIRMED);
    assertThat(hasPassword(PASSWORD)).isTrue();
  }

  @Test
  void makesAStrongPasswordUp() {
    CommandLineRun run = typing(List.of(), "add", ANA, "--generate");
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.lines()).singleElement().asString().matches("(\\w{5}-){3}\\w{5}");
    assertThat(hasPassword(run.lines().get(0))).isTrue();
  }

  @Test
  void refusesPasswordsThatAreWeakOrTypedInTwoWays() {
    assertThat(typing(List.of("short"), "add", ANA).err())
        .contains("Password not long enough", "--generate");
    assertThat(typing(List.of(PASSWORD, PASSWORD + "!"), "add", ANA).err())
        .contains("typed in two ways");
    String unreadable = PASSWORD + "\uFFFD";
    assertThat(typing(List.of(unreadable, unreadable), "add", ANA).err()).contains("LC_ALL");
    assertThat(typing(List.of(), "add", ANA).err()).contains("no terminal");
    assertThat(typing(List.of(), "add", ANA).exitCode()).isEqualTo(Exit.WRONG_USE);
    try (UserStore store = store()) {
      assertThat(store.users().all()).isEmpty();
    }
  }

  @Test
  void refusesWhatIsNoAddressAndWhoIsThere() {
    assertThat(typing(List.of(), "add", "ana").err()).contains("\"ana\" is no email address");
    typing(List.of(), "add", ANA, "--generate");
    CommandLineRun run = typing(List.of(), "add", ANA, "--generate");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("there is such a user", "user reset ana@example.org");
  }

  @Test
  void listsWhoMaySignInAndWhoWaitsForACode() {
    typing(List.of(), "add", ANA, "--generate");
    String code;
    try (UserStore store = store()) {
      assertThat(store.sessions().start(ana(store))).isPresent();
      EmailAddress bob = new EmailAddress("bob@example.org");
      assertThat(store.users().add(bob, PASSWORD, User.State.UNCONFIRMED)).isPresent();
      code = store.codes().issue(bob, CodePurpose.SIGN_UP).orElseThrow();
      store.users().add(new EmailAddress("eve@example.org"), PASSWORD, User.State.UNCONFIRMED);
    }
    CommandLineRun run = typing(List.of(), "list");
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.lines()).hasSize(4);
    assertThat(run.lines().get(1)).matches("ana@example.org .* confirmed .*-.*-.* .*:.*");
    assertThat(run.lines().get(2))
        .matches("bob@example.org .* unconfirmed .* never, code sent just now");
    assertThat(run.lines().get(3)).endsWith("never, code expired");
    assertThat(run.out()).doesNotContain(code);
  }

  @Test
  void resetsAPasswordAndEndsSessions() {
    typing(List.of(), "add", ANA, "--generate");
    try (UserStore store = store()) {
      StartedSession session = store.sessions().start(ana(store)).orElseThrow();
      assertThat(typing(List.of(PASSWORD, PASSWORD), "reset", ANA).exitCode()).isEqualTo(Exit.DONE);
      assertThat(store.sessions().find(session.session().id())).isEmpty();
    }
    assertThat(hasPassword(PASSWORD)).isTrue();
    assertThat(typing(List.of(), "reset", "bob@example.org").err())
        .contains("there is no user bob@example.org");
  }

  @Test
  void removesAUser() {
    typing(List.of(), "add", ANA, "--generate");
    assertThat(typing(List.of(), "remove", ANA).err()).contains("removed");
    assertThat(typing(List.of(), "remove", ANA).exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(typing(List.of(), "list").err()).contains("nobody may sign in");
  }

  @Test
  void takesAnotherLakeAndMakesNoneJustToLook() {
    Path other = folder.resolve("other");
    CommandLineRun run = typing(List.of(), "list", "--lake", other);
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("there are no users of a lake in " + other);
    assertThat(other).doesNotExist();
    typing(List.of(), "add", ANA, "--generate", "--lake", other);
    assertThat(Files.isRegularFile(other.resolve("users.sqlite"))).isTrue();
    assertThat(typing(List.of(), "user").exitCode()).isEqualTo(Exit.WRONG_USE);
  }

  private CommandLineRun typing(List<String> answers, Object... arguments) {
    Queue<String> left = new ArrayDeque<>(answers);
    Person silent = Person.silent();
    Person typist =
        new Person(silent.input(), silent.reply(), question -> Optional.ofNullable(left.poll()));
    Object[] all = new Object[arguments.length + 1];
    all[0] = "user";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandLineRun.by(typist, folder, all);
  }

  private UserStore store() {
    return UserStore.open(new LakeFolder(folder.resolve(".homelake")).users(), Clock.systemUTC());
  }

  private static User ana(UserStore store) {
    return store.users().find(ANA).orElseThrow();
  }

  private User ana() {
    try (UserStore store = store()) {
      return ana(store);
    }
  }

  private boolean hasPassword(String password) {
    try (UserStore store = store()) {
      User ana = ana(store);
      return ana.password().isOf(store.secrets().identity(ana.id()), password);
    }
  }
}
