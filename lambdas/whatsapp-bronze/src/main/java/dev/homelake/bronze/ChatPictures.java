package dev.homelake.bronze;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.keys.ChatPicture;
import dev.homelake.edge.keys.HashedName;
import dev.homelake.edge.keys.PictureMetadata;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.archive.ExportZip;
import dev.homelake.whatsapp.archive.MediaEntry;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

/**
 * Brings the pictures of a chat to where photos are uploaded, so that they reach the gallery:
 * {@code raw-photos/whatsapp/<chat>/<name>--<hash>.jpg}.
 *
 * <p>A picture that the chat's folder holds already is not brought again, even under another name:
 * iPhones number the files of each export anew. Each is written by one PUT straight out of the zip.
 */
final class ChatPictures {

  /** How many times its packed size a picture may be; real ones are packed by themselves. */
  private static final long RATIO = 20;

  private static final long FREE = 1L << 20;

  private final Bucket bucket;
  private final Limits limits;

  ChatPictures(Bucket bucket, Limits limits) {
    this.bucket = bucket;
    this.limits = limits;
  }

  /** Brings all pictures of the zip; bad ones are told in the result. */
  BroughtPictures bring(ExportZip zip, ChatExport export) throws IOException {
    List<MediaEntry> pictures =
        zip.media().stream()
            .filter(media -> MediaKind.of(media.baseName()) == MediaKind.PICTURE)
            .toList();
    BroughtPictures brought = none(export);
    if (pictures.isEmpty()) {
      return brought;
    }
    Set<String> hashes = hashesIn(brought.folder());
    Map<String, LocalDateTime> sent = SentTimes.of(export, names(pictures));
    for (MediaEntry picture : pictures) {
      bring(zip, picture, sent, hashes, brought);
    }
    return brought;
  }

  /** Brings none. */
  BroughtPictures none(ChatExport export) {
    return new BroughtPictures(ChatPicture.folder(export.title()));
  }

  private void bring(
      ExportZip zip,
      MediaEntry picture,
      Map<String, LocalDateTime> sent,
      Set<String> hashes,
      BroughtPictures brought)
      throws IOException {
    if (isTooLarge(picture)) {
      brought.refuse(picture.baseName(), PictureFault.PICTURE_TOO_LARGE);
      return;
    }
    String hash;
    try (InputStream in = zip.open(picture)) {
      hash = Sha256.of(in).substring(0, HashedName.DIGITS);
    } catch (ZipException e) {
      brought.refuse(picture.baseName(), PictureFault.PICTURE_DAMAGED);
      return;
    }
    if (hashes.add(hash) && put(zip, picture, hash, sent, brought.folder())) {
      brought.countNew();
    } else {
      brought.countThere();
    }
  }

  private boolean put(
      ExportZip zip,
      MediaEntry picture,
      String hash,
      Map<String, LocalDateTime> sent,
      String folder)
      throws IOException {
    String name = picture.baseName();
    String type = MediaKind.pictureType(name).orElseThrow();
    String stem = name.substring(0, name.lastIndexOf('.'));
    LocalDateTime time = sent.get(SentTimes.composed(name));
    Content content =
        Content.of(type, picture.size(), () -> zip.open(picture))
            .with(time == null ? Map.of() : PictureMetadata.sentAt(time));
    return bucket.putIfAbsent(folder + HashedName.of(stem, hash, MediaKind.ending(name)), content);
  }

  private boolean isTooLarge(MediaEntry picture) {
    long size = picture.size();
    return size > limits.picture() || (size > FREE && size / RATIO > picture.packed());
  }

  private Set<String> hashesIn(String folder) throws IOException {
    Set<String> hashes = new HashSet<>();
    for (String key : bucket.list(folder)) {
      ChatPicture.at(key).map(ChatPicture::hash).ifPresent(hashes::add);
    }
    return hashes;
  }

  private static Set<String> names(List<MediaEntry> pictures) {
    return pictures.stream()
        .map(picture -> SentTimes.composed(picture.baseName()))
        .collect(Collectors.toSet());
  }
}
