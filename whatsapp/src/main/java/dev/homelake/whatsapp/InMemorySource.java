package dev.homelake.whatsapp;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes that are in memory already; the parser reads them where they lie. */
record InMemorySource(String name, byte[] bytes) implements ExportSource {

  InMemorySource {
    requireNonNull(name, "name is null");
    requireNonNull(bytes, "bytes is null");
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
