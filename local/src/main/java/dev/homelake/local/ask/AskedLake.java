package dev.homelake.local.ask;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.chats.ChatsHandler;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.local.Problem;
import dev.homelake.local.chats.DuckDbMessages;
import dev.homelake.local.photos.SqlitePhotoIndex;
import dev.homelake.photos.PhotosHandler;
import dev.homelake.photos.UrlSigner;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A lake in a folder with the functions that answer questions about it. Pictures are shown by the
 * addresses of their files. Close it after use.
 */
final class AskedLake implements AutoCloseable {

  private static final String REQUEST = "by-hand";
  private static final Cors EVERYBODY = new Cors(List.of("*"));

  private final SqlitePhotoIndex index;
  private final PhotosHandler photos;
  private final ChatsHandler chats;

  private AskedLake(Path bucket, SqlitePhotoIndex index) {
    this.index = index;
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    UrlSigner files = (key, longest) -> bucket.resolve(key).toAbsolutePath().toUri();
    this.photos =
        new PhotosHandler(index, files, EVERYBODY, new JsonLog(nowhere, PhotosHandler.NAME));
    this.chats =
        new ChatsHandler(
            new DuckDbMessages(bucket.resolve("silver/whatsapp")),
            EVERYBODY,
            new JsonLog(nowhere, ChatsHandler.NAME));
  }

  /** Opens a lake: the folder holds the bucket as a folder "lake", or is the bucket itself. */
  static AskedLake open(Path folder) {
    Path inside = folder.resolve("lake");
    return new AskedLake(
        Files.isDirectory(inside) ? inside : folder,
        SqlitePhotoIndex.open(folder.resolve("photos.sqlite")));
  }

  /** The answer of the function whose path the event names. */
  APIGatewayProxyResponseEvent answer(APIGatewayProxyRequestEvent event) {
    return switch (event.getPath()) {
      case "/photos" -> photos.handle(event, REQUEST);
      case "/chats" -> chats.handle(event, REQUEST);
      default ->
          throw Problem.wrongUse(
              "cannot ask for " + event.getPath() + ": there is no such address",
              "There are /photos and /chats.");
    };
  }

  @Override
  public void close() {
    index.close();
  }
}
