package dev.homelake.local.up;

import dev.homelake.chats.insights.AnswerQuestions;
import dev.homelake.chats.insights.InsightsHandler;
import dev.homelake.chats.messages.ChatsHandler;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.signing.S3Place;
import dev.homelake.edge.signing.S3UrlSigner;
import dev.homelake.edge.silver.ManifestHead;
import dev.homelake.local.chats.DuckDbMessages;
import dev.homelake.local.chats.ManifestFile;
import dev.homelake.local.gateway.ApiFunction;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.s3.AccessKey;
import dev.homelake.local.work.LakeEngine;
import dev.homelake.photos.PhotosHandler;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The functions behind the API, on one lake. Safe for use by several threads. */
final class ApiRoutes implements AutoCloseable {

  private final DuckDbMessages messages;
  private final Map<String, ApiFunction> routes;

  private ApiRoutes(DuckDbMessages messages, Map<String, ApiFunction> routes) {
    this.messages = messages;
    this.routes = routes;
  }

  /**
   * Makes them.
   *
   * @param s3 where browsers find it
   */
  static ApiRoutes open(LakeEngine engine, LakeFolder lake, URI s3, Cors cors, Clock clock) {
    AccessKey key = engine.key().key();
    S3UrlSigner signer =
        new S3UrlSigner(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret())),
            S3Place.at(s3, LakeFolder.BUCKET, LakeFolder.REGION),
            clock);
    PhotosHandler photos =
        new PhotosHandler(
            engine.functions().photos(),
            signer,
            ZoneId.systemDefault(),
            cors,
            new JsonLog(engine.functions().log(), PhotosHandler.NAME));
    DuckDbMessages messages = new DuckDbMessages(lake.silver());
    JsonLog chatsLog = new JsonLog(engine.functions().log(), ChatsHandler.NAME);
    ChatsHandler chats = new ChatsHandler(messages, cors, chatsLog);
    ManifestFile table = new ManifestFile(lake.object(ManifestHead.KEY));
    InsightsHandler insights =
        new InsightsHandler(new AnswerQuestions(messages, table, clock), cors, chatsLog);
    return new ApiRoutes(
        messages,
        Map.of(
            "/photos",
            photos::handle,
            "/chats",
            chats::handle,
            InsightsHandler.PATH,
            insights::handle));
  }

  /** By their paths. */
  Map<String, ApiFunction> all() {
    return routes;
  }

  @Override
  public void close() {
    messages.close();
  }
}
