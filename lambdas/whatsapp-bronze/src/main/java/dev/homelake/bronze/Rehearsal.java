package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Buckets;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.events.EachObject;
import dev.homelake.edge.events.ObjectEvent;
import dev.homelake.edge.events.ObjectEvent.Kind;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Goes the handler's way once over made-up data, so that its classes are loaded. */
final class Rehearsal {

  private static final String CHAT =
      "12/03/2024, 09:41 - Ana: Hello\n13/03/2024, 09:42 - Bo: IMG-1.jpg (file attached)\n";

  private Rehearsal() {}

  /**
   * Uses these buckets.
   *
   * @return the line of the log, which says what became of the upload
   */
  static String run(Buckets buckets) throws IOException {
    byte[] chat = CHAT.getBytes(UTF_8);
    ChatExport.open(ExportSource.of("_chat.txt", chat)).receipt().toJson();
    String key = Area.RAW_WHATSAPP_UPLOADS.key("_chat.txt");
    Bucket bucket = buckets.named("rehearsal");
    bucket.put(key, Content.of("text/plain", chat));
    ReceiveUpload useCase = new ReceiveUpload(buckets, Path.of("."), Limits.withTemporarySpace(0));
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    JsonLog log = new JsonLog(new PrintStream(logged, true, UTF_8), "rehearsal");
    ObjectEvent event =
        new ObjectEvent(
            bucket.name(),
            key,
            Kind.CREATED,
            chat.length,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH);
    new EachObject(useCase, log).run(List.of(event), "rehearsal");
    return logged.toString(UTF_8);
  }
}
