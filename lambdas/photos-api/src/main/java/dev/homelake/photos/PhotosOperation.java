package dev.homelake.photos;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.api.ApiAnswer;
import dev.homelake.edge.api.ApiRequest;
import dev.homelake.edge.api.Cursors;
import dev.homelake.edge.api.DateParameter;
import dev.homelake.edge.api.Endpoint;
import dev.homelake.edge.api.NextLink;
import dev.homelake.edge.api.Parameters;
import dev.homelake.edge.log.LogLine;
import dev.homelake.edge.photos.IndexTime;
import dev.homelake.edge.photos.PhotoId;
import dev.homelake.edge.photos.PhotoIndexException;
import dev.homelake.edge.photos.PhotoPosition;
import dev.homelake.edge.photos.PhotoQuery;
import dev.homelake.edge.photos.SortBy;
import dev.homelake.edge.photos.Tag;
import dev.homelake.edge.photos.TimeRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /photos?sort_by=uploaded_at|taken_at&from=&to=&tag=&limit=&cursor=}: an array of
 * photos, newest first; the {@code Link} header leads to the next page. {@code from} and {@code to}
 * are days of the time that is sorted by, both within.
 */
public final class PhotosOperation implements Endpoint.Operation {

  private static final int USUAL = 60;

  private final ListPhotos photos;
  private final ZoneId zone;

  /**
   * Answers with what {@code photos} lists.
   *
   * @param zone of the clocks that a day is told by: the one that was assumed for cameras that do
   *     not say theirs, so that their days are those on their photos
   */
  public PhotosOperation(ListPhotos photos, ZoneId zone) {
    this.photos = requireNonNull(photos, "photos is null");
    this.zone = requireNonNull(zone, "zone is null");
  }

  @Override
  public ApiAnswer get(ApiRequest request, LogLine line) {
    Parameters parameters = new Parameters(request);
    SortBy sortBy =
        parameters
            .parsed("sort_by", SortBy::parse, "uploaded_at or taken_at")
            .orElse(SortBy.UPLOADED_AT);
    Optional<Tag> tag =
        parameters.parsed("tag", Tag::parse, "landscape, portrait, square, flash or gps");
    Optional<LocalDate> from = DateParameter.read(parameters, "from");
    Optional<LocalDate> to = DateParameter.read(parameters, "to");
    DateParameter.requireOrder(parameters, from, to);
    int limit = parameters.number("limit", USUAL, 1, PhotoQuery.MOST);
    Cursors cursors =
        new Cursors("photos", sortBy.text(), tag.map(Tag::text).orElse(""), text(from), text(to));
    Optional<PhotoPosition> after =
        parameters.parsed(
            "cursor",
            text -> cursors.read(text).flatMap(PhotosOperation::position),
            "one that an answer's Link header gave for the same sort_by, tag, from and to");
    if (!parameters.problems().isEmpty()) {
      line.code("INVALID_PARAMETERS");
      return parameters.refusal();
    }
    TimeRange times = TimeRange.ofDays(from, to, zone);
    return answer(new PhotoQuery(sortBy, tag, times, limit, after), cursors, request, line);
  }

  private ApiAnswer answer(PhotoQuery query, Cursors cursors, ApiRequest request, LogLine line) {
    LinkedPage page;
    try {
      page = photos.page(query);
    } catch (PhotoIndexException e) {
      line.failure(e.code().name(), e);
      return unavailable(e);
    }
    line.count("photos", page.photos().size());
    ApiAnswer answer = ApiAnswer.json(json -> PhotoJson.write(json, page.photos(), zone));
    return page.next()
        .map(next -> cursors.write(IndexTime.text(next.time()), next.id().toString()))
        .map(cursor -> answer.with("Link", NextLink.header(request, cursor)))
        .orElse(answer);
  }

  private static String text(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse("");
  }

  private static ApiAnswer unavailable(PhotoIndexException e) {
    if (!e.transientFailure()) {
      return ApiAnswer.error(
          500,
          e.code().name(),
          "Cannot list photos: their index is not as it should be; the log says why.");
    }
    return ApiAnswer.error(
            503,
            e.code().name(),
            "Cannot list photos: their index did not answer. Try again in a moment.")
        .with("Retry-After", "2");
  }

  private static Optional<PhotoPosition> position(List<String> parts) {
    try {
      return parts.size() == 2
          ? Optional.of(
              new PhotoPosition(IndexTime.parse(parts.get(0)), PhotoId.parse(parts.get(1))))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
