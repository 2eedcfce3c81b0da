package dev.homelake.silver.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.rows.BlockBuilder.BlockHeader;
import dev.homelake.silver.rows.BlockBuilder.BlockHeader.FileKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Sorts a group's rows into blocks by the partition of their date. Not thread-safe. */
final class BlockSink {

  /** Blocks this large are handed on, so that a task's memory does not grow with its input. */
  private static final int FULL = 256 << 10;

  private final BlockBuilder[] partitions;
  private final Queue<Block> ready = new ArrayDeque<>();
  private byte[] chat = new byte[0];
  private List<FileKey> files = List.of();
  private final List<byte[]> senders = new ArrayList<>();
  private final Map<String, Integer> senderNumbers = new HashMap<>();

  BlockSink(int partitionCount) {
    partitions = new BlockBuilder[partitionCount];
    for (int i = 0; i < partitionCount; i++) {
      partitions[i] = new BlockBuilder();
    }
  }

  /** Starts a group of files. */
  void begin(List<BronzeFile> group) {
    files = group.stream().map(f -> new FileKey(f.number(), f.key().getBytes(UTF_8))).toList();
    senders.clear();
    senderNumbers.clear();
  }

  /** Starts a chat; what was added so far belongs to the one before. */
  void beginChat(String title) {
    flush();
    chat = title.getBytes(UTF_8);
  }

  /** The number of a sender within the group. */
  int sender(String name) {
    return senderNumbers.computeIfAbsent(
        name,
        n -> {
          senders.add(n.getBytes(UTF_8));
          return senders.size() - 1;
        });
  }

  void add(ExportRow row) {
    int partition = Math.floorMod(row.day, partitions.length);
    partitions[partition].add(row);
    if (partitions[partition].size() >= FULL) {
      emit(partition);
    }
  }

  /** Hands on all rows. */
  void flush() {
    for (int partition = 0; partition < partitions.length; partition++) {
      if (partitions[partition].size() > 0) {
        emit(partition);
      }
    }
  }

  /** Blocks that can travel. */
  Queue<Block> ready() {
    return ready;
  }

  private void emit(int partition) {
    BlockHeader header = new BlockHeader(chat, senders, files);
    ready.add(new Block(partition, partitions[partition].build(header)));
  }
}
