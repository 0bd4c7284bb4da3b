package io.thintag.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as HTML and XML. */
final class Markup {

  /** As Mastodon reads hashtags: they end at dots, slashes and spaces. */
  private static final Pattern HASHTAG =
      Pattern.compile(
          "(?<![/)\\p{L}\\p{M}\\p{N}_])[#＃]([\\p{L}\\p{M}\\p{N}_]*[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}_]*)");

  private Markup() {}

  /** For text between tags and for attribute values, in HTML and XML alike. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Paragraphs as a site's editor makes them. */
  static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    text.lines()
        .forEach(
            line ->
                html.append("<p>").append(escape(line).replace("  ", " &nbsp;")).append("</p>\n"));
    return html.toString();
  }

  /** A status as Mastodon renders it, each hashtag a link. */
  static String status(Story story, String host) {
    return "<p>"
        + linked(story.title(), host)
        + "</p><p>"
        + linked(story.body(), host).replace("\n", "<br />")
        + "</p>";
  }

  private static String linked(String text, String host) {
    StringBuilder html = new StringBuilder();
    Matcher tag = HASHTAG.matcher(text);
    int from = 0;
    while (tag.find()) {
      html.append(escape(text.substring(from, tag.start())))
          .append("<a href=\"https://" + host + "/tags/" + Addresses.encode(normal(tag.group(1))))
          .append(
              "\" class=\"mention hashtag\" rel=\"tag\">#<span>" + tag.group(1) + "</span></a>");
      from = tag.end();
    }
    return html.append(escape(text.substring(from))).toString();
  }

  /** The hashtags of a text as Mastodon lists them. */
  static List<String> hashtags(String text) {
    List<String> tags = new ArrayList<>();
    Matcher tag = HASHTAG.matcher(text);
    while (tag.find()) {
      String name = normal(tag.group(1));
      if (!tags.contains(name)) {
        tags.add(name);
      }
    }
    return tags;
  }

  /** Mastodon's form of a tag's name: NFKC and lower case. */
  static String normal(String tag) {
    return Normalizer.normalize(tag, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
