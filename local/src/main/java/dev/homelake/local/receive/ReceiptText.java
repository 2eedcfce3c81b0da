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
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

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
  List<String> chat(String name, JsonNode receipt) {
    Optional<String> bronze = text(receipt, "bronze_key");
    verdict(bronze.isPresent(), name);
    text(receipt, "code").ifPresent(code -> fields.field("code", code));
    text(receipt, "reason").ifPresent(why -> fields.field("why", why));
    text(receipt, "chat").ifPresent(chat -> fields.field("chat", chat));
    bronze.ifPresent(key -> path("bronze", key));
    pictures(receipt).ifPresent(folder -> path("pictures", folder));
    path("receipt", lake.receiptKey(name));
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
  List<String> refusedPhoto(String name, JsonNode receipt, String receiptKey) {
    verdict(false, name);
    text(receipt, "code").ifPresent(code -> fields.field("code", code));
    text(receipt, "message").ifPresent(why -> fields.field("why", why));
    path("receipt", receiptKey);
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

  /** The folder of a zip's pictures, if it has any. */
  static Optional<String> pictures(JsonNode receipt) {
    return receipt.field("pictures").flatMap(pictures -> text(pictures, "folder"));
  }

  static Optional<String> text(JsonNode object, String field) {
    return object.field(field).map(JsonNode::text);
  }
}
