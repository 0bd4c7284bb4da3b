package io.thintag.web;

import io.thintag.campaign.Campaign;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of posts.
 *
 * @param address of the list, without the place where the page begins
 * @param wrong names of fields that cannot be understood; then nothing is listed
 * @param criteria what the list is narrowed to
 * @param more where the next posts are; null: there are none
 * @param later true if the list does not begin with its first post
 * @param done what came of a change just made; null: there was none
 */
record PostPage(
    Campaign campaign,
    Address address,
    PostFilter filter,
    PlaceField place,
    Set<String> wrong,
    List<Criterion> criteria,
    List<PostCard> cards,
    @Nullable Address more,
    boolean later,
    @Nullable Outcome done,
    String token) {

  /**
   * One thing that the list is narrowed to.
   *
   * @param without the list without it
   */
  record Criterion(String text, Address without) {}

  /** Where all of the list lies as a file. */
  String csv() {
    return filter
        .file(new Address("/api/v1" + address.path() + ".csv", address.query()))
        .toString();
  }

  /** The list of all posts of the campaign. */
  String all() {
    return address.path();
  }

  /** True if only posts that count are listed because nothing else was asked for. */
  boolean isUsual() {
    return filter.counted() == null;
  }
}
