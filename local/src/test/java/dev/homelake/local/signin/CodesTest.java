package dev.homelake.local.signin;

import static dev.homelake.local.signin.RunningSignIn.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.signin.CognitoClient.Reply;
import dev.homelake.local.signin.CognitoClient.UserTokens;
import dev.homelake.local.signin.users.CodePurpose;
import dev.homelake.local.signin.users.EmailAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodesTest {

  private static final String ANA = "ana@example.org";
  private static final String NOBODY = "nobody@example.org";
  private static final String NEW_PASSWORD = "Battery-staple-8";

  private static RunningSignIn running;
  @TempDir Path folder;
  private CognitoClient client;

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

  @Test
  void resetsAForgottenPasswordAndEndsWhatBeganWithTheOldOne() {
    running.user(ANA);
    UserTokens before = client.signIn(ANA, PASSWORD);

    assertThat(forgot(ANA).status()).isEqualTo(200);
    assertThat(running.codes)
        .singleElement()
        .satisfies(
            delivered -> {
              assertThat(delivered.to()).isEqualTo(new EmailAddress(ANA));
              assertThat(delivered.purpose()).isEqualTo(CodePurpose.PASSWORD_RESET);
              assertThat(delivered.code()).matches("[0-9]{6}");
            });
    assertThat(reset(ANA, running.wrongCode(), NEW_PASSWORD).error())
        .isEqualTo("CodeMismatchException");
    assertThat(reset(ANA, running.code(), "short").error()).isEqualTo("InvalidPasswordException");
    assertThat(reset(ANA, running.code(), NEW_PASSWORD).status()).isEqualTo(200);

    assertThat(client.refresh(before.refresh().orElseThrow()).error())
        .isEqualTo("NotAuthorizedException");
    assertThat(client.trySignIn(ANA, PASSWORD).error()).isEqualTo("NotAuthorizedException");
    client.signIn(ANA, NEW_PASSWORD);
    assertThat(reset(ANA, running.code(), PASSWORD).error()).isEqualTo("ExpiredCodeException");
  }

  @Test
  void answersAboutAnUnknownAddressAsAboutAUsers() {
    running.user(ANA);
    List<String> known = resetTriedInVain(ANA);
    List<String> unknown = resetTriedInVain(NOBODY);
    assertThat(unknown).isEqualTo(known);
    assertThat(running.codes).isNotEmpty().allMatch(code -> code.to().text().equals(ANA));
  }

  private List<String> resetTriedInVain(String email) {
    List<String> errors = new ArrayList<>();
    errors.add(reset(email, "xxxxxx", NEW_PASSWORD).error());
    for (int sent = 0; sent < 6; sent++) {
      Reply reply = forgot(email);
      errors.add(reply.error());
      errors.addAll(
          reply.body().object("CodeDeliveryDetails").texts().keySet().stream().sorted().toList());
    }
    for (int tries = 0; tries < 6; tries++) {
      errors.add(reset(email, "xxxxxx", NEW_PASSWORD).error());
    }
    running.clock.pass(Duration.ofHours(1));
    errors.add(reset(email, "xxxxxx", NEW_PASSWORD).error());
    return errors;
  }

  @Test
  void takesNotEvenTheRightCodeAfterFiveWrongOnes() {
    client.signUp(ANA, PASSWORD);
    for (int tries = 0; tries < 5; tries++) {
      assertThat(client.confirm(ANA, running.wrongCode()).error())
          .isEqualTo("CodeMismatchException");
    }
    assertThat(client.confirm(ANA, running.code()).error()).isEqualTo("LimitExceededException");
    assertThat(resend(ANA).status()).isEqualTo(200);
    assertThat(client.confirm(ANA, running.code()).status()).isEqualTo(200);
    client.signIn(ANA, PASSWORD);
  }

  @Test
  void letsCodesExpire() {
    client.signUp(ANA, PASSWORD);
    running.clock.pass(Duration.ofHours(24));
    assertThat(client.confirm(ANA, running.code()).error()).isEqualTo("ExpiredCodeException");
    resend(ANA);
    running.clock.pass(Duration.ofHours(23));
    assertThat(client.confirm(ANA, running.code()).status()).isEqualTo(200);

    forgot(ANA);
    running.clock.pass(Duration.ofHours(1));
    assertThat(reset(ANA, running.code(), NEW_PASSWORD).error()).isEqualTo("ExpiredCodeException");
  }

  @Test
  void sendsFiveCodesAnHour() {
    client.signUp(ANA, PASSWORD);
    for (int sent = 1; sent < 5; sent++) {
      assertThat(resend(ANA).status()).isEqualTo(200);
    }
    assertThat(resend(ANA).error()).isEqualTo("LimitExceededException");
    running.clock.pass(Duration.ofHours(1));
    assertThat(resend(ANA).status()).isEqualTo(200);
    assertThat(running.codes).hasSize(6);
  }

  @Test
  void takesOnlyTheNewestCodeAndForItsPurpose() {
    client.signUp(ANA, PASSWORD);
    String first = running.code();
    resend(ANA);
    if (!first.equals(running.code())) {
      assertThat(client.confirm(ANA, first).error()).isEqualTo("CodeMismatchException");
    }
    assertThat(reset(ANA, running.code(), NEW_PASSWORD).error()).isEqualTo("ExpiredCodeException");
    assertThat(client.confirm(ANA, running.code()).status()).isEqualTo(200);
    assertThat(client.confirm(ANA, running.code()).error()).isEqualTo("NotAuthorizedException");
  }

  @Test
  void sendsNoResetToAnAddressThatIsNotConfirmed() {
    client.signUp(ANA, PASSWORD);
    assertThat(forgot(ANA).status()).isEqualTo(200);
    assertThat(running.codes).hasSize(1);
  }

  @Test
  void signsNobodyUpTwice() {
    client.signUp(ANA, PASSWORD);
    assertThat(client.signUp("ANA@example.org", NEW_PASSWORD).error())
        .isEqualTo("UsernameExistsException");
    client.confirm(ANA, running.code());
    client.signIn(ANA, PASSWORD);
  }

  @Test
  void saysWhatAPasswordLacks() {
    assertThat(fault("Aa1!")).endsWith(": Password not long enough");
    assertThat(fault("aaaaaa1!")).endsWith(": Password must have uppercase characters");
    assertThat(fault("AAAAAA1!")).endsWith(": Password must have lowercase characters");
    assertThat(fault("AAAAAAa!")).endsWith(": Password must have numeric characters");
    assertThat(fault("AAAAAAa1")).endsWith(": Password must have symbol characters");
    assertThat(client.signUp(ANA, " Correct-horse-7").error())
        .isEqualTo("InvalidParameterException");
    assertThat(running.codes).isEmpty();
  }

  private String fault(String password) {
    Reply reply = client.signUp(ANA, password);
    assertThat(reply.error()).isEqualTo("InvalidPasswordException");
    return reply.message();
  }

  @Test
  void changesThePasswordOfOneWhoKnowsTheOld() {
    running.user(ANA);
    UserTokens tokens = client.signIn(ANA, PASSWORD);
    assertThat(change(tokens, "Wrong-horse-7").error()).isEqualTo("NotAuthorizedException");
    assertThat(change(tokens, PASSWORD).status()).isEqualTo(200);
    client.signIn(ANA, NEW_PASSWORD);
    assertThat(client.user(tokens.access()).status()).isEqualTo(200);
  }

  private Reply change(UserTokens tokens, String previous) {
    return client.user(
        "ChangePassword",
        Map.of(
            "AccessToken", tokens.access(),
            "PreviousPassword", previous,
            "ProposedPassword", NEW_PASSWORD));
  }

  private Reply forgot(String email) {
    return client.user("ForgotPassword", Map.of("Username", email));
  }

  private Reply resend(String email) {
    return client.user("ResendConfirmationCode", Map.of("Username", email));
  }

  private Reply reset(String email, String code, String password) {
    return client.user(
        "ConfirmForgotPassword",
        Map.of("Username", email, "ConfirmationCode", code, "Password", password));
  }
}
