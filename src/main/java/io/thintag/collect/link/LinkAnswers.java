package io.thintag.collect.link;

import io.thintag.collect.Answers;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import java.util.Optional;

/**
 * What sites say of a single post. A page that is closed to us tells nothing against the post. Of
 * oEmbed, oembed.com says: 404 no such thing, 401 private; YouTube and TikTok also say 400 of what
 * is gone.
 */
final class LinkAnswers implements Answers {
  private static final String OEMBED = "/oembed";

  @Override
  public Optional<SourceException> trouble(WireResponse response) {
    String path = response.uri().getPath();
    boolean embed = path != null && path.endsWith(OEMBED);
    String said = "%s (HTTP %d)".formatted(response.uri().getAuthority(), response.status());
    return switch (response.status()) {
      case 400, 401 ->
          Optional.of(
              embed
                  ? new SourceException.NotFound(
                      said + " shows no such post: removed, private, or a wrong link",
                      response.uri())
                  : new SourceException.Unreadable(
                      said + " does not show it to strangers", response.uri()));
      case 402, 403, 405, 406, 407, 422, 451, 999 ->
          Optional.of(
              new SourceException.Unreadable(
                  said + " does not show it to strangers", response.uri()));
      default -> Optional.empty();
    };
  }
}
