package dev.homelake.edge.photos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.events.Sequencer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PhotoIndex} promises. */
public abstract class PhotoIndexContract {

  private static final Instant NOON = Instant.parse("2024-03-12T12:00:00Z");

  private PhotoIndex index;

  /** An index that knows no photo. */
  protected abstract PhotoIndex emptyIndex() throws Exception;

  @BeforeEach
  void makeIndex() throws Exception {
    index = emptyIndex();
  }

  @Test
  void keepsEverythingThatIsKnownOfAPhoto() {
    Photo photo = SamplePhotos.full("raw-photos/Zoë + Bob's 🎉.jpg");

    assertThat(index.put(photo)).isEqualTo(Change.APPLIED);

    assertThat(index.find(photo.id()).flatMap(PhotoState::photo)).contains(photo);
    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10))).containsExactly(photo);
    assertThat(page(PhotoQuery.newest(SortBy.TAKEN_AT, 10).tagged(Tag.GPS))).containsExactly(photo);
  }

  @Test
  void keepsAPhotoOfWhichLittleIsKnown() {
    Photo photo = SamplePhotos.bare("raw-photos/a.png");

    index.put(photo);

    assertThat(index.find(photo.id()).flatMap(PhotoState::photo)).contains(photo);
    assertThat(page(PhotoQuery.newest(SortBy.TAKEN_AT, 10))).containsExactly(photo);
  }

  @Test
  void knowsNothingOfOtherPhotos() {
    index.put(SamplePhotos.bare("raw-photos/a.png"));

    assertThat(index.find(PhotoId.ofSourceKey("raw-photos/b.png"))).isEmpty();
  }

  @Test
  void listsTheNewestFirstInBothOrders() {
    Photo early = SamplePhotos.at("early", NOON, NOON.minusSeconds(10));
    Photo late = SamplePhotos.at("late", NOON.plusMillis(1), NOON.minusSeconds(20));
    Photo middle = SamplePhotos.at("middle", NOON.minusSeconds(5), NOON.minusSeconds(15));
    List.of(early, late, middle).forEach(index::put);

    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10)))
        .containsExactly(late, early, middle);
    assertThat(page(PhotoQuery.newest(SortBy.TAKEN_AT, 10))).containsExactly(early, middle, late);
  }

  @Test
  void ordersYearsBefore1970AndTheFirstMillenniumRightly() {
    Photo ancient = SamplePhotos.at("ancient", NOON, Instant.parse("0987-01-01T00:00:00Z"));
    Photo old = SamplePhotos.at("old", NOON, Instant.parse("1931-01-01T00:00:00.5Z"));
    Photo recent = SamplePhotos.at("recent", NOON, NOON);
    List.of(old, recent, ancient).forEach(index::put);

    assertThat(page(PhotoQuery.newest(SortBy.TAKEN_AT, 10))).containsExactly(recent, old, ancient);
  }

  @Test
  void listsThePhotosOfATagOnly() {
    Photo flash = SamplePhotos.tagged("flash", Tag.FLASH, Tag.SQUARE);
    Photo square = SamplePhotos.tagged("square", Tag.SQUARE);
    List.of(flash, square).forEach(index::put);

    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10).tagged(Tag.FLASH)))
        .containsExactly(flash);
    assertThat(page(PhotoQuery.newest(SortBy.TAKEN_AT, 10).tagged(Tag.SQUARE)))
        .containsExactlyInAnyOrder(flash, square);
    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10).tagged(Tag.GPS))).isEmpty();
  }

  @Test
  void listsThePhotosOfATimeOnlyBothEndsIncluded() {
    TimeRange hour =
        new TimeRange(Optional.of(NOON.minusSeconds(3600)), Optional.of(NOON.minusMillis(1)));
    Photo before = SamplePhotos.at("before", NOON, hour.first().orElseThrow().minusMillis(1));
    Photo first = SamplePhotos.at("first", NOON, hour.first().orElseThrow());
    Photo last = SamplePhotos.at("last", NOON, hour.last().orElseThrow());
    Photo after = SamplePhotos.at("after", NOON, NOON);
    List.of(before, last, after, first).forEach(index::put);
    PhotoQuery query = PhotoQuery.newest(SortBy.TAKEN_AT, 10);

    assertThat(page(query.within(hour))).containsExactly(last, first);
    assertThat(page(query.within(hour).tagged(Tag.PORTRAIT))).containsExactly(last, first);
    assertThat(page(query.within(hour).tagged(Tag.GPS))).isEmpty();
    assertThat(page(query.within(new TimeRange(hour.first(), Optional.empty()))))
        .containsExactly(after, last, first);
    assertThat(page(query.within(new TimeRange(Optional.empty(), hour.last()))))
        .containsExactly(last, first, before);
    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10).within(hour))).isEmpty();
  }

  @Test
  void pagesThroughATimeWithoutGapsAndRepeats() {
    List<Photo> photos = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      photos.add(SamplePhotos.at("photo " + i, NOON, NOON.minusSeconds(i / 2)));
    }
    photos.forEach(index::put);
    List<Photo> all = everyPage(PhotoQuery.newest(SortBy.TAKEN_AT, 12));
    TimeRange times =
        new TimeRange(Optional.of(NOON.minusSeconds(4)), Optional.of(NOON.minusSeconds(1)));

    assertThat(everyPage(PhotoQuery.newest(SortBy.TAKEN_AT, 3).within(times)))
        .isEqualTo(all.subList(2, 10));
  }

  @Test
  void pagesWithoutGapsAndRepeats() {
    List<Photo> photos = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      photos.add(SamplePhotos.at("photo " + i, NOON.plusSeconds(i), NOON.minusSeconds(i)));
    }
    shuffled(photos).forEach(index::put);

    assertThat(everyPage(PhotoQuery.newest(SortBy.TAKEN_AT, 5))).isEqualTo(photos);
    Collections.reverse(photos);
    assertThat(everyPage(PhotoQuery.newest(SortBy.UPLOADED_AT, 7))).isEqualTo(photos);
  }

  @Test
  void pagesThroughPhotosOfOneMoment() {
    List<Photo> photos =
        IntStream.range(0, 11).mapToObj(i -> SamplePhotos.at("burst " + i, NOON, NOON)).toList();
    photos.forEach(index::put);

    List<Photo> listed = everyPage(PhotoQuery.newest(SortBy.TAKEN_AT, 3));

    assertThat(listed).containsExactlyInAnyOrderElementsOf(photos);
    assertThat(everyPage(PhotoQuery.newest(SortBy.TAKEN_AT, 4))).isEqualTo(listed);
  }

  @Test
  void doesNotAnnounceAPageThatIsEmpty() {
    index.put(SamplePhotos.at("one", NOON, NOON));
    index.put(SamplePhotos.at("two", NOON, NOON));

    assertThat(index.page(PhotoQuery.newest(SortBy.UPLOADED_AT, 2)).next()).isEmpty();
    assertThat(index.page(PhotoQuery.newest(SortBy.UPLOADED_AT, 1)).next()).isPresent();
  }

  @Test
  void goesOnAfterAPhotoThatIsGone() {
    Photo first = SamplePhotos.at("first", NOON.plusSeconds(2), NOON);
    Photo second = SamplePhotos.at("second", NOON.plusSeconds(1), NOON);
    Photo third = SamplePhotos.at("third", NOON, NOON);
    List.of(first, second, third).forEach(index::put);
    PhotoQuery query = PhotoQuery.newest(SortBy.UPLOADED_AT, 2);
    PhotoPosition next = index.page(query).next().orElseThrow();

    index.remove(second.id(), SamplePhotos.sequencer(9));

    assertThat(page(query.from(next))).containsExactly(third);
  }

  @Test
  void takesTheNewerEventWhicheverComesFirst() {
    Photo before = SamplePhotos.version("a", 1, Tag.FLASH);
    Photo after = SamplePhotos.version("a", 2, Tag.GPS);

    assertThat(index.put(after)).isEqualTo(Change.APPLIED);
    assertThat(index.put(before)).isEqualTo(Change.SUPERSEDED);

    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10))).containsExactly(after);
    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10).tagged(Tag.FLASH))).isEmpty();
  }

  @Test
  void leavesNothingOfWhatIsReplaced() {
    index.put(SamplePhotos.version("a", 1, Tag.FLASH, Tag.GPS));
    Photo after = SamplePhotos.version("a", 2, Tag.GPS);

    index.put(after);

    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10))).containsExactly(after);
    assertThat(page(PhotoQuery.newest(SortBy.TAKEN_AT, 10).tagged(Tag.GPS))).containsExactly(after);
    assertThat(page(PhotoQuery.newest(SortBy.TAKEN_AT, 10).tagged(Tag.FLASH))).isEmpty();
  }

  @Test
  void comparesSequencersAsNumbers() {
    index.put(SamplePhotos.sequenced("a", new Sequencer("A")));

    assertThat(index.put(SamplePhotos.sequenced("a", new Sequencer("9"))))
        .isEqualTo(Change.SUPERSEDED);
    assertThat(index.put(SamplePhotos.sequenced("a", new Sequencer("0055AED6DCD90281E5"))))
        .isEqualTo(Change.APPLIED);
    assertThat(index.put(SamplePhotos.sequenced("a", new Sequencer("55AED6DCD90281E4"))))
        .isEqualTo(Change.SUPERSEDED);
  }

  @Test
  void findsARepeatedEventGood() {
    Photo photo = SamplePhotos.full("a");
    index.put(photo);

    assertThat(index.put(photo)).isEqualTo(Change.APPLIED);

    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10))).containsExactly(photo);
  }

  @Test
  void believesTheLastWordOnOneEvent() {
    Photo photo = SamplePhotos.full("a");

    assertThat(index.remove(photo.id(), photo.sequencer())).isEqualTo(Change.APPLIED);
    assertThat(index.put(photo)).isEqualTo(Change.APPLIED);
    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10))).containsExactly(photo);

    assertThat(index.remove(photo.id(), photo.sequencer())).isEqualTo(Change.APPLIED);
    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10))).isEmpty();
  }

  @Test
  void removesAPhotoFromEveryList() {
    Photo photo = SamplePhotos.full("a");
    index.put(photo);

    assertThat(index.remove(photo.id(), SamplePhotos.sequencer(99))).isEqualTo(Change.APPLIED);
    assertThat(index.remove(photo.id(), SamplePhotos.sequencer(99))).isEqualTo(Change.APPLIED);

    for (SortBy order : SortBy.values()) {
      assertThat(page(PhotoQuery.newest(order, 10))).isEmpty();
      for (Tag tag : Tag.values()) {
        assertThat(page(PhotoQuery.newest(order, 10).tagged(tag))).isEmpty();
      }
    }
    PhotoState state = index.find(photo.id()).orElseThrow();
    assertThat(state.photo()).isEmpty();
    assertThat(state.sequencer()).isEqualByComparingTo(SamplePhotos.sequencer(99));
  }

  @Test
  void keepsAPhotoThatCameBackAfterTheRemoval() {
    Photo again = SamplePhotos.version("a", 3);
    index.put(again);

    assertThat(index.remove(again.id(), SamplePhotos.sequencer(2))).isEqualTo(Change.SUPERSEDED);

    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10))).containsExactly(again);
  }

  @Test
  void doesNotBringBackWhatWasRemovedBeforeItCame() {
    Photo late = SamplePhotos.version("a", 1);

    assertThat(index.remove(late.id(), SamplePhotos.sequencer(2))).isEqualTo(Change.APPLIED);
    assertThat(index.put(late)).isEqualTo(Change.SUPERSEDED);
    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10))).isEmpty();

    Photo anew = SamplePhotos.version("a", 3);
    assertThat(index.put(anew)).isEqualTo(Change.APPLIED);
    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10))).containsExactly(anew);
  }

  @Test
  void standsAsTheNewestEventSaysWhenAllComeAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Change>> changes = new ArrayList<>();
      for (int i : shuffled(IntStream.rangeClosed(1, 20).boxed().toList())) {
        Tag tag = Tag.values()[i % Tag.values().length];
        changes.add(threads.submit(() -> index.put(SamplePhotos.version("a", i, tag))));
      }
      for (Future<Change> change : changes) {
        change.get();
      }
    } finally {
      threads.shutdown();
    }

    Photo newest = SamplePhotos.version("a", 20, Tag.values()[20 % Tag.values().length]);
    assertThat(page(PhotoQuery.newest(SortBy.UPLOADED_AT, 10))).containsExactly(newest);
    Set<Tag> listed = EnumSet.noneOf(Tag.class);
    for (Tag tag : Tag.values()) {
      if (!page(PhotoQuery.newest(SortBy.TAKEN_AT, 10).tagged(tag)).isEmpty()) {
        listed.add(tag);
      }
    }
    assertThat(listed).isEqualTo(newest.tags());
  }

  private List<Photo> page(PhotoQuery query) {
    return index.page(query).photos();
  }

  private List<Photo> everyPage(PhotoQuery query) {
    List<Photo> photos = new ArrayList<>();
    Optional<PhotoPosition> next = Optional.empty();
    do {
      PhotoPage page = index.page(next.map(query::from).orElse(query));
      assertThat(page.photos()).hasSizeBetween(1, query.limit());
      photos.addAll(page.photos());
      next = page.next();
    } while (next.isPresent());
    return photos;
  }

  private static <T> List<T> shuffled(List<T> things) {
    List<T> copy = new ArrayList<>(things);
    Collections.shuffle(copy, new Random(7));
    return copy;
  }
}
