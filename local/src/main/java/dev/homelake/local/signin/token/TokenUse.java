package dev.homelake.local.signin.token;

/** What a token is for. */
enum TokenUse {
  ID("id", "aud"),
  ACCESS("access", "client_id");

  private final String text;
  private final String clientClaim;

  TokenUse(String text, String clientClaim) {
    this.text = text;
    this.clientClaim = clientClaim;
  }

  /** As the claim {@code token_use} says it. */
  String text() {
    return text;
  }

  /** The claim that names the client. */
  String clientClaim() {
    return clientClaim;
  }
}
