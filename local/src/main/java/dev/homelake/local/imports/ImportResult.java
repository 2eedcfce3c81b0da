package dev.homelake.local.imports;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * What became of a file.
 *
 * @param file which one
 * @param fate in one word
 * @param code why it was rejected, if it was
 * @param detail the reason, or what was found
 * @param receipt what the function wrote of it, if it wrote something
 * @param wasThere whether its content had been brought before
 */
public record ImportResult(
    Path file,
    Fate fate,
    Optional<String> code,
    String detail,
    Optional<JsonNode> receipt,
    boolean wasThere) {

  /** Refuses null. */
  public ImportResult {
    requireNonNull(file, "file is null");
    requireNonNull(fate, "fate is null");
    requireNonNull(code, "code is null");
    requireNonNull(detail, "detail is null");
    requireNonNull(receipt, "receipt is null");
  }

  /** What can become of a file. */
  public enum Fate {
    /** A chat that is in bronze. */
    CHAT,
    /** A photo that is in the gallery. */
    PHOTO,
    /** Kept, and not looked at. */
    KEPT,
    /** No chat, or no picture that can be shown. */
    REJECTED,
    /** It could not be uploaded or not be handled. */
    FAILED,
    /** Its function cannot work here. */
    WAITING
  }

  static ImportResult of(Path file, Fate fate, String detail) {
    return new ImportResult(file, fate, Optional.empty(), detail, Optional.empty(), false);
  }

  static ImportResult rejected(Path file, String code, String reason) {
    return new ImportResult(
        file, Fate.REJECTED, Optional.of(code), reason, Optional.empty(), false);
  }

  ImportResult with(JsonNode written) {
    return new ImportResult(file, fate, code, detail, Optional.of(written), wasThere);
  }

  ImportResult wasThere(boolean before) {
    return new ImportResult(file, fate, code, detail, receipt, before);
  }
}
