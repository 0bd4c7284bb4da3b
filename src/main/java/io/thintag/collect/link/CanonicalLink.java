package io.thintag.collect.link;

import io.thintag.collect.text.WebAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one form of a link to a post, however it was written: mobile hosts, tracking parameters,
 * short and embedded forms. Found without asking anybody; the canonical form of a canonical link is
 * itself.
 *
 * @param platform whose link it is; {@link #WEB} for a plain page and for a shortener that may lead
 *     anywhere
 * @param nativeId the id under which the platform's posts are kept, if the address tells it
 * @param uri where the post is seen; only ASCII, no fragment
 * @param shortened true if the address only leads to another one and has to be followed first
 */
public record CanonicalLink(
    String platform, @Nullable String nativeId, URI uri, boolean shortened) {

  /** Longest link accepted, in UTF-16 units. */
  public static final int MAX_LENGTH = 2_000;

  static final String WEB = "web";
  private static final String MASTODON = "mastodon";

  private static final Pattern STATUS =
      Pattern.compile("/(?:web/|deck/)?@(\\w[\\w.-]*)/(\\d{15,20})");
  private static final Pattern STATUS_URI =
      Pattern.compile("/users/(\\w[\\w.-]*)/statuses/(\\d{1,20})");

  /** Parameters that say on platforms' sites how somebody came there. */
  private static final Set<String> PATH_OF_A_READER =
      Set.of(
          "_r",
          "_rdr",
          "_t",
          "ab_channel",
          "feature",
          "hl",
          "is_copy_url",
          "is_from_webapp",
          "locale",
          "pp",
          "rdid",
          "ref",
          "ref_src",
          "ref_url",
          "refsrc",
          "s",
          "sender_device",
          "share_url",
          "si",
          "t",
          "web_id",
          "xmt");

  /**
   * Reads a link as somebody pasted it; without a scheme it is taken for https.
   *
   * @throws LinkRefused if it is no link that can be followed; says why
   */
  public static CanonicalLink of(String pasted) {
    WrittenLink link = WrittenLink.of(pasted);
    // What is inside is shorter than what it was inside of, so this comes to an end.
    for (Optional<String> inner = Wrapping.inside(link);
        inner.isPresent();
        inner = Wrapping.inside(link)) {
      link = WrittenLink.of(inner.get());
    }
    return read(link);
  }

  private static CanonicalLink read(WrittenLink link) {
    Optional<String> shortener =
        link.path().isEmpty() ? Optional.empty() : Shortener.platform(link.host());
    if (shortener.isPresent()) {
      return new CanonicalLink(shortener.get(), null, https(plain(link.uri())), true);
    }
    return Site.of(link)
        .map(site -> PostForms.read(link, site).orElseGet(() -> other(link, site)))
        .or(() -> status(link))
        .orElseGet(() -> new CanonicalLink(WEB, null, WebAddress.canonical(link.uri()), false));
  }

  /** A page of a platform's site that is no post, or none of a known form. */
  private static CanonicalLink other(WrittenLink link, Site site) {
    URI plain = plain(link.uri());
    String path = plain.getRawPath().replaceFirst("/+$", "");
    String query = plain.getRawQuery() == null ? "" : "?" + plain.getRawQuery();
    URI uri = URI.create("https://" + site.home() + (path.isEmpty() ? "/" : path) + query);
    return new CanonicalLink(site.platform(), null, uri, false);
  }

  /** Mastodon's servers are countless; their statuses are known by the form of their addresses. */
  private static Optional<CanonicalLink> status(WrittenLink link) {
    Matcher status = STATUS.matcher(link.path());
    Matcher named = STATUS_URI.matcher(link.path());
    if (!status.matches() && !named.matches()) {
      return Optional.empty();
    }
    Matcher found = status.matches() ? status : named;
    boolean usualPort = link.uri().getPort() < 0;
    String server =
        (usualPort ? "https" : link.uri().getScheme()) + "://" + link.uri().getAuthority();
    String id =
        found == named ? server + "/users/" + named.group(1) + "/statuses/" + named.group(2) : null;
    URI uri = URI.create(server + "/@" + found.group(1) + "/" + found.group(2));
    return Optional.of(new CanonicalLink(MASTODON, id, uri, false));
  }

  private static URI https(URI uri) {
    return URI.create(uri.toString().replaceFirst("^http:", "https:"));
  }

  /** Without parameters that say how somebody came there. */
  private static URI plain(URI uri) {
    URI plain = WebAddress.canonical(uri);
    String query = plain.getRawQuery();
    if (query == null) {
      return plain;
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(pair -> !PATH_OF_A_READER.contains(pair.split("=", 2)[0]))
            .collect(Collectors.joining("&"));
    String address = plain.toString();
    String bare = address.substring(0, address.indexOf('?'));
    return URI.create(kept.isEmpty() ? bare : bare + "?" + kept);
  }
}
