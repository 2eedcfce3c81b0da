package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Problem;
import dev.homelake.local.names.NameProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** A chat, by its title as the table has it. */
final class ChatTarget implements Target {

  private final LakeWork work;
  private final Path temporary;
  private final String title;

  ChatTarget(LakeWork work, Path temporary, String title) {
    this.work = requireNonNull(work, "work is null");
    this.temporary = requireNonNull(temporary, "temporary is null");
    this.title = requireNonNull(title, "title is null");
  }

  @Override
  public String description() {
    return "chat \"" + title + "\"";
  }

  @Override
  public String word() {
    return title;
  }

  @Override
  public ChatPlan look() throws IOException {
    return new ChatSearch(work, temporary, title).plan();
  }

  @Override
  public Problem unknown() throws IOException {
    Set<String> known = new TreeSet<>(new SilverRows(work.folder().silver()).byChat().keySet());
    BronzeExport.list(work.bucket()).forEach(export -> export.title().ifPresent(known::add));
    UploadNote.list(work.bucket()).forEach(note -> note.facts().chat().ifPresent(known::add));
    return NameProblem.of(Target.nowhere(description()), "--chat", "chats", title, known);
  }
}
