package dev.homelake.local.signin;

import dev.homelake.local.signin.users.CodePurpose;
import dev.homelake.local.signin.users.Codes;
import dev.homelake.local.signin.users.EmailAddress;
import dev.homelake.local.signin.users.User;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Sends codes to users and takes them back. */
final class SentCodes {

  private final Codes codes;
  private final CodeDelivery delivery;

  SentCodes(Codes codes, CodeDelivery delivery) {
    this.codes = codes;
    this.delivery = delivery;
  }

  /** Makes a code, and delivers it only if there is somebody to have it. */
  void send(EmailAddress to, CodePurpose purpose, Optional<User> user, JsonWriter answer) {
    String code = make(to, purpose);
    user.ifPresent(known -> delivery.deliver(to, purpose, code));
    describe(to, answer);
  }

  String make(EmailAddress to, CodePurpose purpose) {
    return codes.issue(to, purpose).orElseThrow(Refusal::limitExceeded);
  }

  void deliver(EmailAddress to, CodePurpose purpose, String code) {
    delivery.deliver(to, purpose, code);
  }

  /** Says where a code went. */
  void describe(EmailAddress to, JsonWriter answer) {
    answer.writeFieldName("CodeDeliveryDetails").writeStartObject();
    answer.writeFieldName("AttributeName").writeValue("email");
    answer.writeFieldName("DeliveryMedium").writeValue("EMAIL");
    answer.writeFieldName("Destination").writeValue(to.masked());
    answer.writeEndObject();
  }

  /**
   * The user who gave back the right code.
   *
   * @param user who might; nobody if the address is no user's: even then codes run out
   */
  User redeem(EmailAddress from, CodePurpose purpose, Optional<User> user, String code) {
    return switch (codes.check(from, purpose, code)) {
      case RIGHT -> user.orElseThrow(SentCodes::mismatch);
      case WRONG -> throw mismatch();
      case EXPIRED ->
          throw new Refusal(
              "ExpiredCodeException", "Invalid code provided, please request a code again.");
      case USED_UP -> throw Refusal.limitExceeded();
    };
  }

  private static Refusal mismatch() {
    return new Refusal(
        "CodeMismatchException", "Invalid verification code provided, please try again.");
  }
}
