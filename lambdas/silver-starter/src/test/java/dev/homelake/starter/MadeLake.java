package dev.homelake.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.MemoryBucket;
import dev.homelake.edge.bucket.ObjectSummary;
import dev.homelake.edge.silver.ManifestHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;

/** A lake in memory, and the silver job's notes of it as the job would leave them. */
final class MadeLake {

  static final String BRONZE = "bronze/whatsapp/";

  final MemoryBucket bucket = MemoryBucket.plain("lake");

  MadeLake put(String name, String text) throws IOException {
    bucket.put(BRONZE + name, Content.of("text/plain", text.getBytes(UTF_8)));
    return this;
  }

  MadeLake remove(String name) {
    bucket.delete(BRONZE + name);
    return this;
  }

  /** As if a run had made the table of what is there: of each file chat, certainty and dates. */
  MadeLake made(String... contents) throws IOException {
    List<String> files = new ArrayList<>();
    List<ObjectSummary> exports = bucket.summaries(BRONZE);
    for (int i = 0; i < exports.size(); i++) {
      ObjectSummary export = exports.get(i);
      files.add(
          "{\"key\":\"%s\",\"version\":\"\\\"%s\\\"\",\"bytes\":%d%s}"
              .formatted(
                  export.key().substring(BRONZE.length()),
                  export.eTag(),
                  export.size(),
                  contents[i]));
    }
    index(
        "{\"version\":3,\"of\":\"s3://lake/bronze/whatsapp/ > s3://lake/silver/whatsapp/\",\"files\":[\n"
            + String.join(",\n", files)
            + "]}");
    return atRest();
  }

  MadeLake index(String json) throws IOException {
    bucket.put(JobIndex.KEY, Content.of("application/json", json.getBytes(UTF_8)));
    return this;
  }

  MadeLake atRest() throws IOException {
    return manifest("[]");
  }

  MadeLake unfinished() throws IOException {
    return manifest("[\"2024-03-12\"]");
  }

  private MadeLake manifest(String unfinished) throws IOException {
    String json = "{\"version\":1,\"run\":\"r\",\"unfinished\":%s,\"written\":[],\"dropped\":[]}\n";
    bucket.put(
        ManifestHead.KEY,
        Content.of("application/json", json.formatted(unfinished).getBytes(UTF_8)));
    return this;
  }

  static String certain(String chat, String... dates) {
    return content(chat, "CERTAIN", dates);
  }

  static String guessed(String chat, String... dates) {
    return content(chat, "GUESS", dates);
  }

  static String noExport() {
    return "";
  }

  private static String content(String chat, String certainty, String... dates) {
    int first = (int) LocalDate.parse(dates[0]).toEpochDay();
    BitSet days = new BitSet();
    for (String date : dates) {
      days.set((int) LocalDate.parse(date).toEpochDay() - first);
    }
    byte[] bits = days.toByteArray();
    byte[] bytes = ByteBuffer.allocate(4 + bits.length).putInt(first).put(bits).array();
    return ",\"chat\":\"%s\",\"certainty\":\"%s\",\"dates\":\"%s\""
        .formatted(chat, certainty, Base64.getEncoder().withoutPadding().encodeToString(bytes));
  }
}
