package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Problem;
import dev.homelake.local.names.NameProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Somebody who wrote, in one chat or in all; by the name that the table has. */
final class SenderTarget implements Target {

  private final LakeWork work;
  private final Path temporary;
  private final SenderName name;
  private final Optional<String> chat;

  SenderTarget(LakeWork work, Path temporary, String name, Optional<String> chat) {
    this.work = requireNonNull(work, "work is null");
    this.temporary = requireNonNull(temporary, "temporary is null");
    this.name = new SenderName(name);
    this.chat = requireNonNull(chat, "chat is null");
  }

  @Override
  public String description() {
    return "sender \""
        + name.given()
        + "\""
        + chat.map(title -> " in chat \"" + title + "\"").orElse("");
  }

  @Override
  public String word() {
    return name.given();
  }

  @Override
  public SenderPlan look() throws IOException {
    return new SenderSearch(work, temporary, name, chat).plan();
  }

  @Override
  public Problem unknown() throws IOException {
    return NameProblem.of(
        Target.nowhere(description()),
        "--sender",
        "senders in the table",
        name.given(),
        new SilverRows(work.folder().silver()).bySender(chat).keySet());
  }
}
