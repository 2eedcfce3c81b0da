package dev.homelake.local.receive;

import dev.homelake.edge.photos.Photo;
import dev.homelake.edge.photos.Tag;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Fields;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of a received file, for people. */
final class ReceiptText {

  private final Terminal terminal;
  private final HandLake lake;
  private final Fields fields;

  ReceiptText(Terminal terminal, HandLake lake) {
    this.terminal = terminal;
    this.lake = lake;
    this.fields = new Fields(terminal.paint(), terminal.columns());
  }

  /** Of a chat export, by its receipt. */
  List<String> chat(String name, KeptReceipt receipt) {
    Optional<String> bronze = receipt.text("bronze_key");
    verdict(bronze.isPresent(), name);
    receipt.text("code").ifPresent(code -> fields.field("code", code));
    receipt.text("reason").ifPresent(why -> fields.field("why", why));
    receipt.text("chat").ifPresent(chat -> fields.field("chat", chat));
    bronze.ifPresent(key -> path("bronze", key));
    receipt.pictures().ifPresent(folder -> path("pictures", folder));
    path("receipt", receipt.key());
    return fields.lines();
  }

  /** Of a photo that the index knows. */
  List<String> photo(String name, Photo photo) {
    verdict(true, name);
    fields.field(
        "photo",
        "%s, %d x %d"
            .formatted(
                photo.contentType(), photo.dimensions().width(), photo.dimensions().height()));
    fields.field("taken", photo.taken().at() + " (" + photo.taken().source().text() + ")");
    fields.field("tags", photo.tags().stream().map(Tag::text).collect(Collectors.joining(", ")));
    path("original", photo.keys().original());
    path("thumbnail", photo.keys().thumbnail());
    return fields.lines();
  }

  /** Of a photo that was refused, by its receipt. */
  List<String> refusedPhoto(String name, KeptReceipt receipt) {
    verdict(false, name);
    receipt.text("code").ifPresent(code -> fields.field("code", code));
    receipt.text("message").ifPresent(why -> fields.field("why", why));
    path("receipt", receipt.key());
    return fields.lines();
  }

  /** Of a file that no function wrote a receipt of. */
  List<String> notTaken(String name) {
    verdict(false, name);
    fields.field("why", "It has a name that no function takes. Give it a plainer one.");
    return fields.lines();
  }

  private void verdict(boolean accepted, String name) {
    String verdict =
        accepted
            ? terminal.paint().tone(Tone.GOOD, terminal.paint().characters().tick() + " accepted")
            : terminal.paint().tone(Tone.BAD, terminal.paint().characters().cross() + " rejected");
    fields.line(verdict + "  " + terminal.paint().tone(Tone.HEADING, DisplayText.of(name)));
  }

  /** Not wrapped, so that it can be copied. */
  private void path(String label, String key) {
    fields.raw(label, DisplayText.of(lake.file(key).toString()));
  }
}
