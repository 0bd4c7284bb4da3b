package io.thintag.demo;

import io.thintag.post.Engagement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * TikTok: the research query with its token, and oEmbed. A page of the query may hold fewer videos
 * than were asked for though there are more.
 */
final class TikTokSite implements Platform {
  private static final int MOST = 100;
  private static final int LONGEST_SPAN = 30;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final Pattern START = Pattern.compile("\"start_date\"\\s*:\\s*\"(\\d{8})\"");
  private static final Pattern END = Pattern.compile("\"end_date\"\\s*:\\s*\"(\\d{8})\"");
  private static final Pattern COUNT = Pattern.compile("\"max_count\"\\s*:\\s*(\\d{1,4})");
  private static final Pattern CURSOR = Pattern.compile("\"cursor\"\\s*:\\s*(\\d{1,6})");
  private static final Pattern VIDEO = Pattern.compile("/video/(\\d{1,19})$");

  private final DemoWorld world;

  TikTokSite(DemoWorld world) {
    this.world = world;
  }

  @Override
  public Answer answer(Visit visit) {
    return switch (String.join("/", visit.path())) {
      case "tiktok/oembed" -> embed(visit);
      case "tiktok/v2/oauth/token" -> token(visit.sent());
      case "tiktok/v2/research/video/query" ->
          visit.hasBearer()
              ? query(visit)
              : error(401, "access_token_invalid", "The access token is invalid");
      default -> Answer.notFound();
    };
  }

  private static Answer token(Visit.Sent sent) {
    return sent.method().equals("POST") && sent.body().contains("client_secret=" + SECRET)
        ? Answer.json(
            200, Json.object("access_token", SECRET, "expires_in", 7_200, "token_type", "Bearer"))
        : Answer.json(
            401,
            Json.object("error", "invalid_client", "error_description", "Client is not known"));
  }

  static Answer error(int status, String code, String message) {
    return Answer.json(status, answer(Json.object(), code, message));
  }

  private static Map<String, @Nullable Object> answer(
      Map<String, @Nullable Object> data, String code, String message) {
    return Json.object(
        "data",
        data,
        "error",
        Json.object("code", code, "message", message, "log_id", "20251001DEMO"));
  }

  private Answer query(Visit visit) {
    String body = visit.sent().body();
    Optional<LocalDate> start = found(START, body).map(day -> LocalDate.parse(day, DAY));
    Optional<LocalDate> end = found(END, body).map(day -> LocalDate.parse(day, DAY));
    if (start.isEmpty()
        || end.isEmpty()
        || start.get().plusDays(LONGEST_SPAN).isBefore(end.get())) {
      return error(400, "invalid_params", "The date range is not valid");
    }
    List<DemoPost> all =
        world.of(Network.TIKTOK).stream()
            .filter(video -> video.exists(visit.phase()) && isAsked(video, visit.phase(), body))
            .filter(video -> !day(video).isBefore(start.get()) && !day(video).isAfter(end.get()))
            .sorted(Comparator.comparing(DemoPost::publishedAt).reversed())
            .toList();
    int count = Math.min(MOST, found(COUNT, body).map(Integer::valueOf).orElse(20));
    int from = Math.min(all.size(), found(CURSOR, body).map(Integer::valueOf).orElse(0));
    int to = Math.min(all.size(), from + Math.max(1, count * 3 / 5));
    return Answer.json(
        200,
        answer(
            Json.object(
                "videos",
                all.subList(from, to).stream().map(video -> video(video, visit.phase())).toList(),
                "cursor",
                to,
                "has_more",
                to < all.size(),
                "search_id",
                "7354367454467855403"),
            "ok",
            ""));
  }

  private static Optional<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static boolean isAsked(DemoPost video, int phase, String body) {
    return body.contains('"' + video.nativeId() + '"')
        || Arrays.stream(OrderedTag.values())
            .filter(tag -> body.contains('"' + tag.text() + '"'))
            .anyMatch(video.wording(phase).tags()::contains);
  }

  private static LocalDate day(DemoPost video) {
    return LocalDate.ofInstant(video.publishedAt(), ZoneOffset.UTC);
  }

  private String caption(DemoPost video, int phase) {
    Story story = world.story(video, phase);
    return story.title() + "\n" + story.body();
  }

  private Map<String, @Nullable Object> video(DemoPost video, int phase) {
    Engagement counts = Counts.of(video, phase);
    return Json.object(
        "id",
        Long.valueOf(video.nativeId()),
        "username",
        video.author().handle(),
        "create_time",
        video.publishedAt().getEpochSecond(),
        "region_code",
        "TH",
        "video_description",
        caption(video, phase),
        "hashtag_names",
        Markup.hashtags(caption(video, phase)),
        "view_count",
        counts.views(),
        "like_count",
        counts.likes(),
        "comment_count",
        counts.comments(),
        "share_count",
        counts.shares());
  }

  private Answer embed(Visit visit) {
    Matcher id = VIDEO.matcher(visit.parameter("url"));
    Optional<DemoPost> video =
        id.find()
            ? world.of(Network.TIKTOK).stream()
                .filter(each -> each.nativeId().equals(id.group(1)) && each.exists(visit.phase()))
                .findFirst()
            : Optional.empty();
    return video
        .map(
            each ->
                Answer.json(
                    200,
                    Json.object(
                        "version",
                        "1.0",
                        "type",
                        "video",
                        "title",
                        caption(each, visit.phase()),
                        "author_url",
                        "https://www.tiktok.com/@" + each.author().handle(),
                        "author_name",
                        each.author().name(),
                        "author_unique_id",
                        each.author().handle(),
                        "embed_product_id",
                        each.nativeId(),
                        "provider_name",
                        "TikTok",
                        "provider_url",
                        "https://www.tiktok.com")))
        .orElse(Answer.json(400, Json.object("message", "Something went wrong", "code", 400)));
  }
}
