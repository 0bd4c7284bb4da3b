package io.thintag.web;

import io.thintag.review.OpenPost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post before somebody who decides about it.
 *
 * @param anchor a word for ids on the page
 * @param pieces of the text, the words of the evidence marked; empty: it was erased
 * @param choices the units that are offered, the likeliest first; the first have keys
 * @param others further candidates
 * @param hits units that searched words may mean
 * @param typed the searched words
 * @param registered the unit whose official account posted this; null: none that is known
 */
record ReviewCase(
    OpenPost post,
    String id,
    String anchor,
    List<Marked.Piece> pieces,
    List<UnitName> choices,
    List<UnitName> others,
    List<UnitName> hits,
    String typed,
    @Nullable UnitName registered,
    @Nullable UnitName claimed,
    String campaigns,
    String reason,
    @Nullable String link) {

  String account() {
    String name = post.account().name();
    String handle = post.account().handle();
    return name != null ? name : handle != null ? handle : "";
  }

  String engagement(Wording w) {
    var counts = post.engagement();
    return EngagementWords.of(
        w, counts.views(), counts.likes(), counts.comments(), counts.shares());
  }
}
