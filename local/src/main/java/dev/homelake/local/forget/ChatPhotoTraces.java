package dev.homelake.local.forget;

import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.keys.ChatPicture;
import dev.homelake.edge.keys.PictureMetadata;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The pictures that came with a chat's exports. Titles that differ only in what a folder cannot be
 * called share one: there the messages tell whose a picture is.
 *
 * @param traces what there is of them
 * @param notes what else is to be known
 */
record ChatPhotoTraces(PhotoTraces traces, List<String> notes) {

  /** The folder that pictures of this chat are brought to, below the areas of photos. */
  static String folder(String chat) {
    return ChatPicture.folder(chat).substring(Area.RAW_PHOTOS.prefix().length());
  }

  /**
   * That folder, and those that uploads of the same exports under other titles brought theirs to.
   */
  static Set<String> folders(String chat, List<UploadNote> receipts) {
    Set<String> folders = new TreeSet<>(Set.of(folder(chat)));
    for (UploadNote receipt : receipts) {
      receipt
          .facts()
          .pictures()
          .filter(folder -> folder.startsWith(Area.RAW_PHOTOS.prefix()))
          .ifPresent(folder -> folders.add(folder.substring(Area.RAW_PHOTOS.prefix().length())));
    }
    return folders;
  }

  /**
   * Looks for them.
   *
   * @param exports of the chat
   * @param receipts of the chat's uploads
   * @param others titles of all other chats
   */
  static ChatPhotoTraces find(
      LakeWork work,
      String chat,
      List<BronzeExport> exports,
      List<UploadNote> receipts,
      Set<String> others)
      throws IOException {
    Set<String> folders = folders(chat, receipts);
    Set<String> shared = others.stream().map(ChatPhotoTraces::folder).collect(Collectors.toSet());
    PhotoTraces traces = PhotoTraces.none();
    List<String> notes = new ArrayList<>();
    for (String folder : folders) {
      PhotoTraces all = PhotoTraces.below(work.bucket(), work.folder(), folder);
      if (shared.contains(folder) && !all.all().isEmpty()) {
        Set<String> ours = ours(work, exports, all);
        all = all.only(ours::contains);
        notes.add("Another chat has its pictures in the same folder; those of its messages stay.");
      }
      traces = traces.and(all);
    }
    return new ChatPhotoTraces(traces, notes);
  }

  /** Those that a message of these exports was sent with, by name and time. */
  private static Set<String> ours(LakeWork work, List<BronzeExport> exports, PhotoTraces all)
      throws IOException {
    SentFiles sent = new SentFiles(PictureName.all(all.raw()));
    for (BronzeExport export : exports) {
      sent.addAll(work.bucket(), export.key());
    }
    Set<String> ours = new HashSet<>();
    for (String key : all.raw()) {
      Optional<LocalDateTime> time =
          work.bucket().head(key).map(ObjectInfo::metadata).flatMap(PictureMetadata::sentAt);
      if (sent.contains(PictureName.of(key), time)) {
        ours.add(key);
      }
    }
    return ours;
  }
}
