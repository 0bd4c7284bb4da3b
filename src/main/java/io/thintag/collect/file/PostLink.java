package io.thintag.collect.file;

import io.thintag.collect.text.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Platform and native id as they stand in the usual links to a post. */
record PostLink(String platform, String nativeId) {

  /** Host and path with query → the groups that make up the id, joined by an underscore. */
  private record Form(String platform, Pattern pattern) {
    Form(String platform, String pattern) {
      this(platform, Pattern.compile(pattern));
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form("youtube", "youtube\\.com/watch\\?(?:.*&)?v=([\\w-]{11})(?:&.*)?"),
          new Form("youtube", "youtube\\.com/(?:shorts|live|embed)/([\\w-]{11})(?:[/?].*)?"),
          new Form("youtube", "youtu\\.be/([\\w-]{11})(?:[/?].*)?"),
          new Form("tiktok", "tiktok\\.com/@[^/]+/(?:video|photo)/(\\d+)(?:[/?].*)?"),
          new Form("instagram", "instagram\\.com/(?:[^/]+/)?(?:p|reel|tv)/([\\w-]+)(?:[/?].*)?"),
          new Form("x", "(?:x|twitter)\\.com/[^/]+/status/(\\d+)(?:[/?].*)?"),
          new Form("threads", "threads\\.(?:net|com)/@[^/]+/post/([\\w-]+)(?:[/?].*)?"),
          new Form("pantip", "pantip\\.com/topic/(\\d+)(?:[/?].*)?"),
          new Form("facebook", "facebook\\.com/(\\d+)/posts/(\\d+)(?:[/?].*)?"),
          new Form(
              "facebook",
              "facebook\\.com/(?:story|permalink)\\.php\\?(?:.*&)?story_fbid=(?<post>\\d+)&(?:.*&)?id=(?<page>\\d+)(?:&.*)?"));
  private static final Pattern KNOWN_HOSTS =
      Pattern.compile("(youtube|tiktok|instagram|threads|pantip|facebook)\\.(?:com|net)");

  /** Reads a link; empty if its form is none of the known ones. */
  static Optional<PostLink> of(URI link) {
    URI canonical = WebAddress.canonical(link);
    String host = canonical.getHost().replaceFirst("^(?:www|m|web|mobile)\\.", "");
    String query = canonical.getRawQuery() == null ? "" : "?" + canonical.getRawQuery();
    String rest = host + canonical.getRawPath() + query;
    return FORMS.stream()
        .flatMap(form -> read(form, rest).stream())
        .findFirst()
        .or(() -> onKnownHost(host, canonical));
  }

  private static Optional<PostLink> read(Form form, String rest) {
    Matcher matcher = form.pattern().matcher(rest);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String id =
        form.pattern().pattern().contains("?<page>")
            ? matcher.group("page") + "_" + matcher.group("post")
            : Stream.iterate(1, i -> i <= matcher.groupCount(), i -> i + 1)
                .map(matcher::group)
                .collect(Collectors.joining("_"));
    return Optional.of(new PostLink(form.platform(), id));
  }

  /** Other links of a known platform are their own id: Facebook's pfbid, shared links. */
  private static Optional<PostLink> onKnownHost(String host, URI canonical) {
    Matcher known = KNOWN_HOSTS.matcher(host);
    if (known.matches()) {
      return Optional.of(new PostLink(known.group(1), canonical.toString()));
    }
    return host.equals("x.com") || host.equals("twitter.com")
        ? Optional.of(new PostLink("x", canonical.toString()))
        : Optional.empty();
  }
}
