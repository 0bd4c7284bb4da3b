package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.post.PostKey;
import io.thintag.source.RunView;
import io.thintag.store.Decision;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a post; it holds in every campaign and wins over the engine.
 *
 * @param postId the post: platform:nativeId
 * @param units codes of the units it belongs to; empty: it belongs to no area
 * @param by who decided
 * @param note why; null: nothing was said, or it was erased with the post
 * @param version grows with every step; send it as If-Match to change or withdraw the decision
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "DecisionMade")
record DecisionView(
    String postId,
    List<String> units,
    String by,
    OffsetDateTime at,
    @Nullable String note,
    int version) {

  static DecisionView of(Decision decision) {
    return new DecisionView(
        id(decision.post()),
        decision.units(),
        decision.by(),
        RunView.bangkok(decision.at()),
        decision.note(),
        decision.version());
  }

  /** A post's id in paths, to be URL-encoded: the first colon ends the platform. */
  static String id(PostKey key) {
    return key.platform() + ":" + key.nativeId();
  }
}
