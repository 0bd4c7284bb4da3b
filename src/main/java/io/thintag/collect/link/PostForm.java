package io.thintag.collect.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a site writes the address of a post.
 *
 * @param pattern what is read: the site's home and path, unescaped, and if parameters are needed
 *     {@code ?name=value&name=value} in their order
 * @param parameters those of the query that are needed; all others say nothing of the post
 * @param nativeId made of the groups; null: the address does not tell it
 * @param path canonical path, made of the groups
 * @param query canonical query, made of the groups
 * @param shortened true if the address only leads to that of the post
 */
record PostForm(
    Pattern pattern,
    List<String> parameters,
    @Nullable String nativeId,
    String path,
    @Nullable String query,
    boolean shortened) {

  static PostForm post(String pattern, List<String> parameters, String nativeId, String canonical) {
    return form(pattern, parameters, nativeId, canonical, false);
  }

  static PostForm post(String pattern, String nativeId, String canonical) {
    return form(pattern, List.of(), nativeId, canonical, false);
  }

  /** The address shows a post, but not under which id the platform keeps it. */
  static PostForm unnamed(String pattern, List<String> parameters, String canonical) {
    return form(pattern, parameters, null, canonical, false);
  }

  static PostForm shortened(String pattern, String canonical) {
    return form(pattern, List.of(), null, canonical, true);
  }

  private static PostForm form(
      String pattern,
      List<String> parameters,
      @Nullable String nativeId,
      String canonical,
      boolean shortened) {
    String[] parts = canonical.split("\\?", 2);
    return new PostForm(
        Pattern.compile(pattern),
        parameters,
        nativeId,
        parts[0],
        parts.length == 2 ? parts[1] : null,
        shortened);
  }

  /** Reads a link of a site; empty if it is not of this form. */
  Optional<CanonicalLink> read(WrittenLink link, Site site) {
    StringBuilder subject = new StringBuilder(site.home()).append(link.path());
    for (int i = 0; i < parameters.size(); i++) {
      String name = parameters.get(i);
      subject.append(i == 0 ? '?' : '&').append(name).append('=');
      subject.append(link.parameter(name).orElse(""));
    }
    Matcher matcher = pattern.matcher(subject);
    return matcher.matches() ? Optional.of(canonical(matcher, site)) : Optional.empty();
  }

  private CanonicalLink canonical(Matcher matcher, Site site) {
    // What youtu.be shows is seen on the platform's other site.
    String home = site.platform().equals("youtube") ? "www.youtube.com" : site.home();
    try {
      URI uri =
          new URI(
              "https",
              home,
              matcher.replaceFirst(path),
              query == null ? null : matcher.replaceFirst(query),
              null);
      return new CanonicalLink(
          site.platform(),
          nativeId == null ? null : matcher.replaceFirst(nativeId),
          URI.create(uri.toASCIIString()),
          shortened);
    } catch (URISyntaxException e) {
      throw new LinkRefused(LinkProblem.MALFORMED);
    }
  }
}
