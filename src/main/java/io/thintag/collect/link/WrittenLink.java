package io.thintag.collect.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link as somebody pasted it, read into an address of the web with all its parts escaped. */
record WrittenLink(URI uri) {
  private static final Pattern PARTS =
      Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(#.*)?");
  private static final Pattern WITHOUT_SCHEME =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+(?:\\.[\\p{L}\\p{M}\\p{N}-]+)+(?::\\d+)?(?:[/?#].*)?");
  private static final Pattern SERVER = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::(\\d{0,6}))?");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+\\]");

  /** Marks that programs leave in what is copied; they show nowhere. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]");

  private static final int HIGHEST_PORT = 65_535;

  static WrittenLink of(String pasted) {
    String text = INVISIBLE.matcher(pasted).replaceAll("").strip();
    if (text.isEmpty()) {
      throw new LinkRefused(LinkProblem.EMPTY);
    }
    if (text.length() > CanonicalLink.MAX_LENGTH) {
      throw new LinkRefused(LinkProblem.TOO_LONG);
    }
    if (text.codePoints().anyMatch(WrittenLink::isBlank)) {
      throw new LinkRefused(LinkProblem.SEVERAL_WORDS);
    }
    boolean controls = text.codePoints().anyMatch(Character::isISOControl);
    if (controls || !UTF_8.newEncoder().canEncode(text)) {
      throw new LinkRefused(LinkProblem.MALFORMED);
    }
    return parsed(WITHOUT_SCHEME.matcher(text).matches() ? "https://" + text : text);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static WrittenLink parsed(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new LinkRefused(LinkProblem.MALFORMED);
    }
    if (parts.group(1) == null && parts.group(2) == null) {
      throw new LinkRefused(LinkProblem.NO_HOST);
    }
    String scheme = Optional.ofNullable(parts.group(1)).orElse("https").toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new LinkRefused(LinkProblem.NOT_WEB);
    }
    String server = server(Optional.ofNullable(parts.group(2)).orElse(""), scheme);
    String query = Optional.ofNullable(parts.group(4)).orElse("");
    try {
      URI uri = new URI(scheme + "://" + server + escaped(parts.group(3)) + escaped(query));
      return new WrittenLink(checked(new URI(uri.toASCIIString())));
    } catch (URISyntaxException e) {
      throw new LinkRefused(LinkProblem.MALFORMED);
    }
  }

  private static URI checked(URI uri) {
    if (uri.getHost() == null) {
      throw new LinkRefused(LinkProblem.BAD_HOST);
    }
    if (uri.toString().length() > CanonicalLink.MAX_LENGTH) {
      throw new LinkRefused(LinkProblem.TOO_LONG);
    }
    return uri;
  }

  private static String server(String authority, String scheme) {
    if (authority.indexOf('@') >= 0) {
      throw new LinkRefused(LinkProblem.USER_INFO);
    }
    Matcher server = SERVER.matcher(authority);
    if (!server.matches()) {
      throw new LinkRefused(LinkProblem.BAD_HOST);
    }
    String usual = scheme.equals("https") ? "443" : "80";
    String port = Optional.ofNullable(server.group(2)).orElse("").replaceFirst("^0+", "");
    if (!port.isEmpty() && Integer.parseInt(port) > HIGHEST_PORT) {
      throw new LinkRefused(LinkProblem.BAD_HOST);
    }
    return host(server.group(1)) + (port.isEmpty() || port.equals(usual) ? "" : ":" + port);
  }

  private static String host(String written) {
    if (IPV6.matcher(written).matches()) {
      return written.toLowerCase(Locale.ROOT);
    }
    String host = ascii(written).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (host.isEmpty()) {
      throw new LinkRefused(LinkProblem.NO_HOST);
    }
    if (!host.matches("[a-z0-9.-]+") || NumericHost.isDisguised(host)) {
      throw new LinkRefused(LinkProblem.BAD_HOST);
    }
    return host;
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host);
    } catch (IllegalArgumentException e) {
      throw new LinkRefused(LinkProblem.BAD_HOST);
    }
  }

  /** Escapes what may not stand in an address; a percent sign that escapes nothing is one. */
  private static String escaped(String part) {
    StringBuilder out = new StringBuilder();
    for (char c : part.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").toCharArray()) {
      boolean forbidden = "\"<>\\^`{|}[]".indexOf(c) >= 0;
      out.append(forbidden ? "%%%02X".formatted((int) c) : String.valueOf(c));
    }
    return out.toString();
  }

  String host() {
    return uri.getHost();
  }

  /** The path unescaped, without slashes at its end: {@code /@user/video/1}. */
  String path() {
    return unescaped(uri.getRawPath().replace("+", "%2B")).replaceFirst("/+$", "");
  }

  /** A parameter of the query, unescaped; empty if it is not there or empty. */
  Optional<String> parameter(String name) {
    String query = uri.getRawQuery();
    return Arrays.stream((query == null ? "" : query).split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2 && unescaped(pair[0]).equals(name))
        .map(pair -> unescaped(pair[1]))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static String unescaped(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
