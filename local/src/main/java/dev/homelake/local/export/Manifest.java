package dev.homelake.local.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.homelake.local.files.ReplacedFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * What an export holds. It is written last: whatever it names is there.
 *
 * @param made when
 * @param files in the order of their paths
 */
record Manifest(Instant made, List<ExportedFile> files) {

  /** The manifest's own name. */
  static final String FILE = "manifest.json";

  /** The same sums for {@code sha256sum -c}. */
  static final String SUMS = "SHA256SUMS";

  private static final String FORMAT = "homelake-export-1";
  private static final JsonFactory JSON = new JsonFactory();

  Manifest {
    requireNonNull(made, "made is null");
    files = List.copyOf(files);
  }

  /** All bytes of all files. */
  long bytes() {
    return files.stream().mapToLong(ExportedFile::bytes).sum();
  }

  /** The manifest of the export in a folder; empty if there is none, or none that can be read. */
  static Optional<Manifest> in(Path export) throws IOException {
    Path file = export.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = JsonNode.parser().parse(Files.readString(file));
      if (!text(json, "format").equals(FORMAT)) {
        return Optional.empty();
      }
      List<ExportedFile> files =
          json.field("files").orElseThrow().asArray().stream().map(Manifest::file).toList();
      return Optional.of(new Manifest(Instant.parse(text(json, "made_at")), files));
    } catch (RuntimeException | java.nio.charset.CharacterCodingException e) {
      // Cut short or changed by hand.
      return Optional.empty();
    }
  }

  private static ExportedFile file(JsonNode json) {
    return new ExportedFile(
        text(json, "path"),
        Long.parseLong(text(json, "bytes")),
        text(json, "sha256"),
        text(json, "what"),
        json.field("in_lake").orElseThrow().asBoolean()
            ? ExportedFile.Presence.IN_LAKE
            : ExportedFile.Presence.GONE);
  }

  private static String text(JsonNode json, String field) {
    return json.field(field).orElseThrow().text();
  }

  /** Writes the sums, then the manifest itself. */
  void write(Path export) throws IOException {
    try (ReplacedFile sums = ReplacedFile.of(export.resolve(SUMS))) {
      try (BufferedWriter out = Files.newBufferedWriter(sums.path(), UTF_8)) {
        for (ExportedFile file : files) {
          out.write(file.sumLine());
        }
      }
      sums.commit();
    }
    try (ReplacedFile manifest = ReplacedFile.of(export.resolve(FILE))) {
      try (JsonGenerator json =
          JSON.createGenerator(manifest.path().toFile(), JsonEncoding.UTF8)
              .setPrettyPrinter(new DefaultPrettyPrinter())) {
        write(json);
      }
      manifest.commit();
    }
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeStringField("made_at", made.toString());
    json.writeObjectFieldStart("totals");
    json.writeNumberField("files", files.size());
    json.writeNumberField("bytes", bytes());
    json.writeEndObject();
    json.writeArrayFieldStart("files");
    for (ExportedFile file : files) {
      json.writeStartObject();
      json.writeStringField("path", file.path());
      json.writeNumberField("bytes", file.bytes());
      json.writeStringField("sha256", file.sha256());
      json.writeStringField("what", file.what());
      json.writeBooleanField("in_lake", file.presence() == ExportedFile.Presence.IN_LAKE);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
