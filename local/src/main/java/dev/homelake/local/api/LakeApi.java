package dev.homelake.local.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.chats.insights.AnswerQuestions;
import dev.homelake.chats.insights.InsightsHandler;
import dev.homelake.chats.messages.ChatsHandler;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.signing.UrlSigner;
import dev.homelake.local.Problem;
import dev.homelake.local.chats.DuckDbMessages;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.photos.SqlitePhotoIndex;
import dev.homelake.photos.PhotosHandler;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A lake in a folder with the functions that answer questions about it. Pictures are shown by the
 * addresses of their files.
 */
final class LakeApi {

  private static final String REQUEST = "by-hand";
  private static final Cors EVERYBODY = new Cors(List.of("*"));

  private final LakeFolder lake;
  private final PrintStream nowhere =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  LakeApi(LakeFolder lake) {
    this.lake = lake;
  }

  /** The answer of the function whose path the event names. */
  APIGatewayProxyResponseEvent answer(APIGatewayProxyRequestEvent event) {
    return switch (event.getPath()) {
      case "/photos" -> photos(event);
      case "/chats" -> chats(event);
      case InsightsHandler.PATH -> insights(event);
      default ->
          throw Problem.wrongUse(
              "cannot ask for " + event.getPath() + ": there is no such address",
              "There are /photos, /chats and /insights.");
    };
  }

  private APIGatewayProxyResponseEvent photos(APIGatewayProxyRequestEvent event) {
    UrlSigner files = (key, longest) -> lake.object(key).toUri();
    Path file = lake.photos();
    if (!Files.isRegularFile(file)) {
      throw Problem.wrongUse(
          "cannot ask for /photos: the lake has no index of photos, " + file,
          "\"homelake import\" makes it when it takes in the first photo.");
    }
    try (SqlitePhotoIndex index = SqlitePhotoIndex.open(file)) {
      JsonLog log = new JsonLog(nowhere, PhotosHandler.NAME);
      return new PhotosHandler(index, files, ZoneId.systemDefault(), EVERYBODY, log)
          .handle(event, REQUEST);
    }
  }

  private APIGatewayProxyResponseEvent chats(APIGatewayProxyRequestEvent event) {
    try (DuckDbMessages messages = new DuckDbMessages(lake.silver())) {
      JsonLog log = new JsonLog(nowhere, ChatsHandler.NAME);
      return new ChatsHandler(messages, EVERYBODY, log).handle(event, REQUEST);
    }
  }

  private APIGatewayProxyResponseEvent insights(APIGatewayProxyRequestEvent event) {
    try (DuckDbMessages messages = new DuckDbMessages(lake.silver())) {
      JsonLog log = new JsonLog(nowhere, ChatsHandler.NAME);
      AnswerQuestions answers =
          new AnswerQuestions(messages, Optional::empty, Clock.system(ZoneId.systemDefault()));
      return new InsightsHandler(answers, EVERYBODY, log).handle(event, REQUEST);
    }
  }
}
