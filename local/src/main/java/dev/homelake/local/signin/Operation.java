package dev.homelake.local.signin;

import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** One of Cognito's calls. Called by several threads. */
@FunctionalInterface
interface Operation {

  /**
   * Does what is asked.
   *
   * @param answer an object under way, to add the answer's members to
   * @throws Refusal if it is not done
   */
  void run(CognitoCall call, JsonWriter answer);
}
