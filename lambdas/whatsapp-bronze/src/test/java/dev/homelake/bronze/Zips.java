package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zips; the same files make the same bytes. */
final class Zips {

  private static final LocalDateTime WHEN = LocalDateTime.of(2024, 3, 12, 10, 0);

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  Zips with(String name, String text) {
    return with(name, text.getBytes(UTF_8));
  }

  Zips with(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry file = new ZipEntry(entry.getKey());
        file.setTimeLocal(WHEN);
        zip.putNextEntry(file);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
