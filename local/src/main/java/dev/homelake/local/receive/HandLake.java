package dev.homelake.local.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.bronze.BronzeHandler;
import dev.homelake.bronze.Limits;
import dev.homelake.bronze.ReceiveUpload;
import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.bucket.S3Bucket;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.local.s3.AccessKey;
import dev.homelake.local.s3.EmbeddedS3;
import dev.homelake.photo.thumbnail.NativeFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A lake in a folder, with an S3 before it for as long as this is open, and the functions that take
 * in chats and photos. For one thread.
 */
final class HandLake implements AutoCloseable {

  /** What is left, in bytes of UTF-8, when hashes and random names are put behind a name. */
  static final int LONGEST_NAME = 200;

  private static final String BUCKET = "lake";

  private final Path folder;
  private final EmbeddedS3 server;
  private final S3Client client;
  private final Bucket bucket;
  private final BronzeHandler chats;
  private final Clock clock;
  private final NativeFolder libraries;
  private Optional<HandPhotos> photos = Optional.empty();

  private HandLake(
      Path folder,
      EmbeddedS3 server,
      S3Client client,
      Path temporary,
      NativeFolder libraries,
      Clock clock)
      throws IOException {
    this.libraries = libraries;
    this.folder = folder.resolve(BUCKET);
    this.server = server;
    this.client = client;
    this.bucket = new S3Bucket(client, BUCKET);
    this.clock = clock;
    long space = Files.getFileStore(temporary).getUsableSpace();
    this.chats =
        new BronzeHandler(
            new ReceiveUpload(
                name -> new S3Bucket(client, name), temporary, Limits.withTemporarySpace(space)),
            new JsonLog(
                new PrintStream(PrintStream.nullOutputStream(), false), BronzeHandler.NAME));
  }

  /** Opens the lake in a folder, or makes one. */
  static HandLake open(Path folder, Path temporary, NativeFolder libraries, Clock clock)
      throws IOException {
    Files.createDirectories(folder.resolve(BUCKET));
    AccessKey key = new AccessKey(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    EmbeddedS3 server = EmbeddedS3.start(folder, key, EmbeddedS3.ANY_PORT);
    S3Client client =
        S3Client.builder()
            .endpointOverride(server.endpoint())
            .forcePathStyle(true)
            .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
            .region(Region.of("local"))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(key.id(), key.secret())))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    return new HandLake(folder, server, client, temporary, libraries, clock);
  }

  /**
   * Uploads a chat export, hands its event to the function, and gives the receipt; nothing if the
   * function takes no file of this name.
   */
  Optional<KeptReceipt> receive(Path file) throws IOException {
    String name = file.getFileName().toString();
    boolean zip = name.toLowerCase(Locale.ROOT).endsWith(".zip");
    Area area = zip ? Area.UPLOADS_LANDING : Area.RAW_WHATSAPP_UPLOADS;
    String key = area.key(name);
    bucket.put(key, Content.of(zip ? "application/zip" : "text/plain", file));
    ObjectInfo object = bucket.head(key).orElseThrow();
    chats.handle(
        S3Notification.created(BUCKET, key, object.size(), object.eTag(), clock.instant()),
        "by-hand");
    return receipt(ReceiveUpload.receiptKey(key));
  }

  /** The receipt at a key, if it is there. */
  Optional<KeptReceipt> receipt(Optional<String> key) throws IOException {
    Optional<ObjectInfo> object = key.isPresent() ? bucket.head(key.get()) : Optional.empty();
    if (object.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream json = bucket.open(object.get())) {
      return Optional.of(new KeptReceipt(key.get(), JsonNode.parser().parse(json)));
    }
  }

  /**
   * Whether the files that are made of a file of this name would have names too long for a disk.
   */
  static boolean isTooLong(String name) {
    return name.getBytes(UTF_8).length > LONGEST_NAME;
  }

  /** The function for photos; started when it is first asked for. */
  HandPhotos photos() {
    if (photos.isEmpty()) {
      Path index = folder.resolveSibling("photos.sqlite");
      photos = Optional.of(HandPhotos.open(bucket, index, libraries, clock));
    }
    return photos.get();
  }

  /**
   * Hands the pictures that lie under a prefix to the function for photos; says how many of them
   * the index knows then.
   */
  int settlePhotos(String prefix) throws IOException {
    int known = 0;
    for (String key : bucket.list(prefix)) {
      known += photos().settle(key).isPresent() ? 1 : 0;
    }
    return known;
  }

  /** The file that an object is. */
  Path file(String key) {
    return folder.resolve(key);
  }

  @Override
  public void close() {
    photos.ifPresent(HandPhotos::close);
    client.close();
    server.close();
  }
}
