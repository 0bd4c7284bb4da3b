package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.demo.DemoPost.Lot;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What YouTube tells everybody of a video: oEmbed and the page where it is watched. */
final class VideoPages {
  private static final Pattern ADDRESS = Pattern.compile("[?&]v=([\\w-]{11})(?:&.*)?$");

  private final DemoWorld world;
  private final Map<String, DemoPost> videos;

  /**
   * @param videos by their ids
   */
  VideoPages(DemoWorld world, Map<String, DemoPost> videos) {
    this.world = world;
    this.videos = videos;
  }

  Answer answer(Visit visit) {
    Matcher asked = ADDRESS.matcher(visit.parameter("url"));
    return switch (visit.segment(1)) {
      case "oembed" ->
          video(asked.find() ? asked.group(1) : "", visit)
              .map(video -> embed(video, visit.phase()))
              .orElse(Answer.of(400, "text/plain", "Bad Request".getBytes(UTF_8)));
      case "watch" ->
          video(visit.parameter("v"), visit)
              .map(video -> page(video, visit.phase()))
              .orElse(Answer.notFound());
      default -> Answer.notFound();
    };
  }

  private Optional<DemoPost> video(String id, Visit visit) {
    return Optional.ofNullable(videos.get(id))
        .filter(video -> video.exists(visit.phase()) && video.lot() != Lot.BROKEN);
  }

  private Answer embed(DemoPost video, int phase) {
    Author author = video.author();
    return Answer.json(
        200,
        Json.object(
            "title",
            world.story(video, phase).title(),
            "author_name",
            author.name(),
            "author_url",
            "https://www.youtube.com/@" + author.handle().replaceFirst("^@", ""),
            "type",
            "video",
            "version",
            "1.0",
            "provider_name",
            "YouTube",
            "provider_url",
            "https://www.youtube.com/"));
  }

  private Answer page(DemoPost video, int phase) {
    Story story = world.story(video, phase);
    Object details =
        Json.object(
            "videoId",
            video.nativeId(),
            "channelId",
            video.author().nativeId(),
            "shortDescription",
            story.body());
    String told = new String(Json.bytes(details), UTF_8).replace("<", "\\u003c");
    String html =
        """
        <!DOCTYPE html>
        <html lang="th"><head><meta charset="utf-8">
        <title>%s - YouTube</title>
        <meta itemprop="datePublished" content="%s">
        <script>var ytInitialPlayerResponse = {"videoDetails":%s};</script>
        </head><body></body></html>
        """
            .formatted(Markup.escape(story.title()), video.publishedAt(), told);
    return Answer.of(200, "text/html; charset=utf-8", html.getBytes(UTF_8));
  }
}
