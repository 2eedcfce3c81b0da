package dev.homelake.benchmarks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers at once as DynamoDB answers a query that finds 61 photos. */
final class FullTable implements AutoCloseable {

  private static final String ITEM =
      """
      {"photo_id":{"S":"00000000-0000-8000-8000-%012d"},"listing":{"S":"all"},
       "filename":{"S":"IMG-20240312-WA0001.jpg"},
       "source_key":{"S":"raw-photos/2024/03/IMG-20240312-WA0001.jpg"},
       "original_key":{"S":"photos/originals/2024/03/IMG-20240312-WA0001.jpg"},
       "thumbnail_key":{"S":"photos/thumbnails/2024/03/IMG-20240312-WA0001.jpg"},
       "width":{"N":"4032"},"height":{"N":"3024"},"size_bytes":{"N":"3456789"},
       "content_type":{"S":"image/jpeg"},"uploaded_at":{"S":"2024-03-12T21:05:33.120Z"},
       "taken_at":{"S":"2024-03-12T21:05:33.000Z"},"taken_at_source":{"S":"exif"},
       "camera_make":{"S":"Fujifilm"},"camera_model":{"S":"X100V"},
       "tags":{"SS":["landscape","gps"]},"sequencer":{"S":"0055aed6dcd90281e5"}}""";

  private final HttpServer server;

  FullTable() throws IOException {
    byte[] answer =
        IntStream.range(0, 61)
            .mapToObj(ITEM::formatted)
            .collect(Collectors.joining(",", "{\"Items\":[", "],\"Count\":61,\"ScannedCount\":61}"))
            .getBytes(UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
