package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.demo.DemoPost.Lot;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** RSS 2.0 as the content systems of local bodies write it, with their habits and old charsets. */
final class RssFeed {
  private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

  private final DemoWorld world;

  RssFeed(DemoWorld world) {
    this.world = world;
  }

  /** Two thirds of the sites give their items a guid; with the others the link is the id. */
  static boolean hasGuid(Office office) {
    return office.medium() == Office.Medium.FEED && office.number() % 3 != 2;
  }

  static String guid(Office office, int number) {
    return "https://" + office.host() + "/?p=" + number;
  }

  /** One site in eight still writes windows-874. */
  static boolean isOld(Office office) {
    return office.number() % 8 == 5;
  }

  Answer answer(Office office, int phase) {
    String xml = declaration(office) + channel(office, phase);
    return isOld(office)
        ? Answer.of(200, oldType(office), oldBytes(xml)).withEtag()
        : Answer.of(200, "application/rss+xml; charset=UTF-8", xml.getBytes(UTF_8)).withEtag();
  }

  /** Labels of old sites are right, missing or wrong. */
  private static String oldType(Office office) {
    return switch (office.number() / 8 % 3) {
      case 0 -> "text/xml; charset=windows-874";
      case 1 -> "text/xml";
      default -> "application/rss+xml; charset=UTF-8";
    };
  }

  private static String declaration(Office office) {
    String charset =
        !isOld(office) ? "UTF-8" : office.number() % 16 == 5 ? "windows-874" : "TIS-620";
    return "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>\n";
  }

  /** What the old charset lacks is written as a character reference. */
  private static byte[] oldBytes(String xml) {
    CharsetEncoder encoder = WINDOWS_874.newEncoder();
    StringBuilder out = new StringBuilder();
    xml.codePoints()
        .forEach(
            c -> {
              String character = Character.toString(c);
              out.append(encoder.canEncode(character) ? character : "&#" + c + ";");
            });
    return out.toString().getBytes(WINDOWS_874);
  }

  private String channel(Office office, int phase) {
    StringBuilder xml =
        new StringBuilder(
            """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
            xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel>
            <title>%s</title>
            <link>https://%s/</link>
            <description>ข่าวสารและกิจกรรม (ข้อมูลสมมติ)</description>
            <language>th</language>
            """
                .formatted(title(office), office.host()));
    for (DemoPost post : items(office)) {
      xml.append(item(office, post, phase));
    }
    return xml.append("</channel>\n</rss>\n").toString();
  }

  /** A stray ampersand stands in the title of some sites. */
  private static String title(Office office) {
    String title = Markup.escape(office.author().name());
    return office.number() % 50 == 3 ? title + " ข่าว & กิจกรรม" : title;
  }

  /** Newest first; some sites pin an item on top and list it again in its place. */
  private List<DemoPost> items(Office office) {
    List<DemoPost> items = new ArrayList<>(world.postsOf(office));
    items.sort(Comparator.comparing(DemoPost::publishedAt).reversed());
    if (office.number() % 10 == 4) {
      items.add(0, items.get(items.size() / 2));
    }
    return items;
  }

  private String item(Office office, DemoPost post, int phase) {
    Story story = world.story(post, phase);
    String html = Markup.paragraphs(story.body());
    StringBuilder xml =
        new StringBuilder("<item>\n<title>" + Markup.escape(story.title()) + "</title>\n");
    xml.append("<link>" + OfficeWriter.link(office, post.number()) + "</link>\n");
    if (hasGuid(office)) {
      xml.append("<guid isPermaLink=\"false\">" + post.nativeId() + "</guid>\n");
    }
    if (post.lot() != Lot.BROKEN) {
      xml.append(date(office, post.publishedAt()));
    }
    xml.append("<category>ข่าวประชาสัมพันธ์</category>\n");
    if (office.number() % 3 == 0) {
      String summary = story.body().lines().findFirst().orElse("");
      xml.append("<description>" + Markup.escape(summary) + " [&amp;hellip;]</description>\n");
      xml.append("<content:encoded>" + wrapped(office, html) + "</content:encoded>\n");
    } else {
      xml.append("<description>" + wrapped(office, html) + "</description>\n");
    }
    return xml.append("</item>\n").toString();
  }

  /** Character references do not work in CDATA, so old sites escape. */
  private static String wrapped(Office office, String html) {
    return isOld(office) || office.number() % 2 == 0
        ? Markup.escape(html)
        : "<![CDATA[" + html + "]]>";
  }

  private static String date(Office office, Instant moment) {
    ZoneId zone = office.number() % 4 == 1 ? ZoneOffset.UTC : ZoneOffset.ofHours(7);
    if (office.number() % 7 == 6) {
      return "<dc:date>" + moment.atZone(zone).toOffsetDateTime() + "</dc:date>\n";
    }
    return "<pubDate>"
        + DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atZone(zone))
        + "</pubDate>\n";
  }
}
