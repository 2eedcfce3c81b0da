package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.keys.Area;
import dev.homelake.edge.photos.PhotoId;
import dev.homelake.local.Problem;
import dev.homelake.local.names.NameProblem;
import dev.homelake.local.terminal.ShellWord;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A photo, by its key, its id, or its name if no other has that name. */
final class PhotoTarget implements Target {

  private final LakeWork work;
  private final Path temporary;
  private final String given;

  /** Which photo it is, once that is known: when it is looked for again its name may be gone. */
  private Optional<String> source = Optional.empty();

  PhotoTarget(LakeWork work, Path temporary, String given) {
    this.work = requireNonNull(work, "work is null");
    this.temporary = requireNonNull(temporary, "temporary is null");
    this.given = requireNonNull(given, "given is null");
  }

  @Override
  public String description() {
    return "photo \"" + source.map(PictureName::of).orElse(given) + "\"";
  }

  @Override
  public String word() {
    return source.map(PictureName::of).orElse(given);
  }

  @Override
  public PhotoPlan look() throws IOException {
    PhotoTraces all = PhotoTraces.below(work.bucket(), work.folder(), "");
    if (source.isEmpty()) {
      source = find(all.all());
    }
    PhotoTraces traces = source.map(key -> all.only(key::equals)).orElseGet(PhotoTraces::none);
    if (source.isEmpty()) {
      return new PhotoPlan(traces, List.of(), temporary);
    }
    work.say("looking for zips that hold the photo");
    return new PhotoPlan(
        traces, new ZipsWithPicture(work.bucket(), temporary).find(source.get()), temporary);
  }

  private Optional<String> find(Set<String> all) {
    String key = given.startsWith(Area.RAW_PHOTOS.prefix()) ? given : Area.RAW_PHOTOS.key(given);
    if (all.contains(key) || ZipsWithPicture.isBrought(key)) {
      return Optional.of(key);
    }
    String composed = composed(given);
    List<Predicate<String>> ways =
        List.of(
            source -> PhotoId.ofSourceKey(source).toString().equals(given),
            source -> composed(BronzeExport.name(source)).equals(composed),
            source -> composed(PictureName.of(source)).equals(composed));
    for (Predicate<String> way : ways) {
      List<String> found = all.stream().filter(way).sorted().toList();
      if (found.size() > 1) {
        throw several(found);
      }
      if (!found.isEmpty()) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private Problem several(List<String> found) {
    String lines =
        found.stream()
            .map(key -> "\n  --photo " + ShellWord.of(key) + "\n    id " + PhotoId.ofSourceKey(key))
            .collect(Collectors.joining());
    return Problem.wrongUse(
        "cannot tell which photo \"%s\" is: %d are called so".formatted(given, found.size()),
        "Give its key or its id:" + lines);
  }

  @Override
  public Problem unknown() throws IOException {
    Set<String> names = new TreeSet<>();
    PhotoTraces.below(work.bucket(), work.folder(), "")
        .all()
        .forEach(key -> names.add(PictureName.of(key)));
    return NameProblem.of(
        Target.nowhere("photo \"" + given + "\""),
        "--photo",
        "photos",
        BronzeExport.name(given),
        names);
  }
}
