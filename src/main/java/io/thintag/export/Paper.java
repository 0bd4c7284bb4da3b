package io.thintag.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a one-page summary, all as of one moment.
 *
 * @param campaign slug
 * @param name of the campaign at that time
 * @param unit code
 * @param level of the shares: province, district or body
 * @param asOf until when the data reached; null: nothing had been read
 * @param missing expected bodies by why no post of theirs is known, notFound, inReview and
 *     notObserved
 * @param change what came since a day that somebody chose; null: nobody did
 * @param blind sources that were not observing, by name
 * @param shares of the units right inside
 * @param mapped of the areas on the map if these are others; empty: they are not
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Paper(
    String campaign,
    String name,
    String unit,
    String level,
    @Nullable OffsetDateTime asOf,
    long posts,
    long accounts,
    long fullyTagged,
    long participating,
    long expected,
    Missing missing,
    @Nullable Change change,
    List<String> blind,
    List<Share> shares,
    List<Share> mapped) {

  public Paper {
    blind = List.copyOf(blind);
    shares = List.copyOf(shares);
    mapped = List.copyOf(mapped);
  }

  /** Expected bodies without a known post: watched in vain, or not watched. */
  @Serdeable
  public record Missing(long notFound, long inReview, long notObserved) {}

  /**
   * What came since a day.
   *
   * @param since first day, Asia/Bangkok
   * @param posts published since then
   * @param participating bodies whose first post is of that time
   */
  @Serdeable
  public record Change(LocalDate since, long posts, long participating) {}

  /**
   * The part of one unit.
   *
   * @param unit code
   * @param state of a local body; null for areas
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Share(
      String unit, long posts, long participating, long expected, @Nullable String state) {}
}
