package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.demo.DemoPost.Lot;
import io.thintag.post.Engagement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;

/** The Atom feed of a YouTube channel: its newest 15 videos. */
final class YouTubeFeed {
  /** YouTube gives no more. */
  static final int MOST_ENTRIES = 15;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String YOUTUBE = "https://www.youtube.com";

  private final DemoWorld world;

  YouTubeFeed(DemoWorld world) {
    this.world = world;
  }

  Answer answer(Office channel, int phase) {
    StringBuilder xml = new StringBuilder(head(channel));
    world.postsOf(channel).stream()
        .filter(video -> video.exists(phase))
        .sorted(Comparator.comparing(DemoPost::publishedAt).reversed())
        .limit(MOST_ENTRIES)
        .forEach(video -> xml.append(entry(channel, video, phase)));
    xml.append("</feed>\n");
    return Answer.of(200, "text/xml; charset=UTF-8", xml.toString().getBytes(UTF_8))
        .with("Cache-Control", "public, max-age=900");
  }

  private static String head(Office channel) {
    Author author = channel.author();
    String bare = author.nativeId().substring(2);
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" \
    xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
     <id>yt:channel:%s</id>
     <yt:channelId>%s</yt:channelId>
     <title>%s</title>
     <link rel="alternate" href="%s/channel/%s"/>
     <published>2021-02-03T04:05:06+00:00</published>
    """
        .formatted(bare, bare, Markup.escape(author.name()), YOUTUBE, author.nativeId());
  }

  private String entry(Office channel, DemoPost video, int phase) {
    Story story = world.story(video, phase);
    String id = video.nativeId();
    String title = Markup.escape(story.title());
    boolean isShort = video.number() % 4 == 0;
    return """
     <entry>
      <id>yt:video:%s</id>
      <yt:videoId>%s</yt:videoId>
      <yt:channelId>%s</yt:channelId>
      <title>%s</title>
      <link rel="alternate" href="%s"/>
      <author>
       <name>%s</name>
       <uri>%s/channel/%s</uri>
      </author>
    %s  <media:group>
       <media:title>%s</media:title>
       <media:thumbnail url="https://i.ytimg.example/vi/%s/hqdefault.jpg" width="480" height="360"/>
       <media:description>%s</media:description>
    %s  </media:group>
     </entry>
    """
        .formatted(
            id,
            id,
            channel.author().nativeId(),
            title,
            YOUTUBE + (isShort ? "/shorts/" : "/watch?v=") + id,
            Markup.escape(channel.author().name()),
            YOUTUBE,
            channel.author().nativeId(),
            dates(video, phase),
            title,
            id,
            Markup.escape(story.body()),
            counts(Counts.of(video, phase)));
  }

  private static String dates(DemoPost video, int phase) {
    if (video.lot() == Lot.BROKEN) {
      return "";
    }
    Instant updated = phase > 0 && video.isEdited() ? video.editedAt() : video.publishedAt();
    return "  <published>%s</published>\n  <updated>%s</updated>\n"
        .formatted(TIME.format(video.publishedAt()), TIME.format(updated));
  }

  private static String counts(Engagement counts) {
    return counts.views() == null
        ? ""
        : """
               <media:community>
                <media:starRating count="%d" average="5.00" min="1" max="5"/>
                <media:statistics views="%d"/>
               </media:community>
            """
            .formatted(counts.likes(), counts.views());
  }
}
