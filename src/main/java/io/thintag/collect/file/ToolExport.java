package io.thintag.collect.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * CSV exports of 4CAT, and of Zeeschuimer, which writes the same columns. Each datasource of 4CAT
 * has columns of its own; the first whose marks are there is the one. What 4CAT fills in where the
 * platform said nothing is named in {@code missing_fields} and is not taken for told.
 *
 * <p>Source: {@code map_item} of the datasources in digitalmethodsinitiative/4cat.
 */
enum ToolExport {
  TIKTOK(
      "tiktok",
      "tiktok_url",
      "id=native_id tiktok_url=url author=account_handle author_full=account_name"
          + " author_fullname=account_name plays=views amount_plays=views likes=likes"
          + " amount_likes=likes comments=comments amount_comments=comments shares=shares"
          + " amount_shares=shares"),
  INSTAGRAM(
      "instagram",
      "num_likes num_comments",
      "id=native_id url=url author_id=account_id author=account_handle"
          + " author_fullname=account_name num_likes=likes num_comments=comments play_count=views"
          + " media_type=media type=media"),
  X(
      "x",
      "retweet_count reply_count is_retweet",
      "id=native_id link=url author_id=account_id author=account_handle"
          + " author_fullname=account_name like_count=likes reply_count=comments"
          + " retweet_count=shares impression_count=views is_retweet=repost"),
  THREADS(
      "threads",
      "reposts replies quotes",
      "id=native_id url=url author=account_handle likes=likes replies=comments reposts=shares"),
  CROWDTANGLE(
      "facebook",
      "page_id page_name interactions",
      "id=native_id url=url page_id=account_id author=account_handle page_name=account_name"
          + " likes=likes likes_love=likes likes_wow=likes likes_haha=likes likes_sad=likes"
          + " likes_angry=likes likes_care=likes comments=comments shares=shares views_post=views"
          + " type=media"),
  FACEBOOK(
      "facebook",
      "is_in_group group_name",
      "id=native_id url=url author=account_handle author_name=account_name"),
  BLUESKY(
      "bluesky",
      "repost_count quote_count author_display_name",
      "id=native_id link=url author_id=account_id author=account_handle"
          + " author_display_name=account_name like_count=likes reply_count=comments"
          + " repost_count=shares tags=hashtags"),
  YOUTUBE(
      "youtube",
      "youtube_url videoId",
      "videoId=native_id youtube_url=url channelId=account_id channelTitle=account_name"
          + " videoTitle=text viewCount=views likeCount=likes commentCount=comments"),
  LINKEDIN(
      "linkedin",
      "post_url timestamp_ago",
      "id=native_id post_url=url author=account_handle author_name=account_name reactions=likes"
          + " comments=comments shares=shares"),
  OTHER(
      "",
      "thread_id unix_timestamp url",
      "url=url author=account_handle likes=likes comments=comments shares=shares views=views");

  private static final String OF_ALL =
      "body=text unix_timestamp=published_at created_at=published_at publishedAt=published_at"
          + " timestamp=published_at hashtags=hashtags";

  private static final String MISSING = "missing_fields";
  private static final String HIDDEN = "likes_hidden";
  private static final List<String> TIMES =
      List.of("unix_timestamp", "created_at", "publishedAt", "timestamp");
  private static final Set<String> COUNTS =
      Set.of(Columns.VIEWS, Columns.LIKES, Columns.COMMENTS, Columns.SHARES);

  /** 4CAT writes its times in UTC and does not say so. */
  private static final Pattern WITHOUT_ZONE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?");

  private static final Pattern REPOSTED = Pattern.compile("^RT @\\w+:? ");
  private static final Pattern NUMBERED_POST =
      Pattern.compile(".*facebook\\.com/\\d+/posts/\\d+.*");

  private final String platform;
  private final Set<String> marks;
  private final Map<String, String> columns = new LinkedHashMap<>();

  ToolExport(String platform, String marks, String columns) {
    this.platform = platform;
    this.marks = Set.of(marks.split(" "));
    for (String pair : columns.split(" ")) {
      String[] sides = pair.split("=");
      this.columns.put(sides[0], sides[1]);
    }
  }

  /** The export that has these headers. */
  static Optional<ToolExport> of(List<String> headers) {
    List<String> names = headers.stream().map(ToolExport::name).toList();
    boolean known = names.contains("body") && (names.contains("id") || names.contains("videoId"));
    return known
        ? Arrays.stream(values()).filter(export -> names.containsAll(export.marks)).findFirst()
        : Optional.empty();
  }

  private static String name(String header) {
    return header.replace("\uFEFF", "").strip();
  }

  /** The headers that are read, the others empty. */
  List<String> read(List<String> headers) {
    return headers.stream()
        .map(ToolExport::name)
        .map(
            name ->
                name.equals(MISSING) || name.equals(HIDDEN) || !column(name).isEmpty() ? name : "")
        .toList();
  }

  /** The column of an import that a header of the export is, or is a part of; empty: none. */
  String column(String header) {
    String own = columns.getOrDefault(header, "");
    return own.isEmpty() ? OfAll.COLUMNS.getOrDefault(header, "") : own;
  }

  /** An enum's constants are made before its constants of other types. */
  private static final class OfAll {
    static final Map<String, String> COLUMNS = new HashMap<>();

    static {
      for (String pair : OF_ALL.split(" ")) {
        COLUMNS.put(pair.split("=")[0], pair.split("=")[1]);
      }
    }
  }

  /** The cells of a row by the columns of an import. */
  Map<String, String> cells(Map<String, String> row) {
    Map<String, String> told = new LinkedHashMap<>(row);
    Stream.of(row.getOrDefault(MISSING, "").split(",")).map(String::strip).forEach(told::remove);
    told.values().removeIf(String::isEmpty);
    if (told.getOrDefault(HIDDEN, "").equals("yes")) {
      told.keySet().removeIf(name -> column(name).equals(Columns.LIKES));
    }
    Map<String, String> cells = new HashMap<>();
    if (!platform.isEmpty()) {
      cells.put(Columns.PLATFORM, platform);
    }
    told.forEach(
        (name, text) -> {
          String column = column(name);
          // Some datasources write -1 for a count that they do not know.
          if (!column.isEmpty() && !(COUNTS.contains(column) && text.startsWith("-"))) {
            cells.putIfAbsent(column, text);
          }
        });
    cells.remove(Columns.PUBLISHED_AT);
    published(told).ifPresent(time -> cells.put(Columns.PUBLISHED_AT, time));
    adapt(told, cells);
    return cells;
  }

  private static Optional<String> published(Map<String, String> told) {
    return TIMES.stream()
        .map(name -> told.getOrDefault(name, ""))
        .filter(time -> !time.isEmpty() && !time.equals("0"))
        .findFirst()
        .map(time -> WITHOUT_ZONE.matcher(time).matches() ? time + "Z" : time);
  }

  private void adapt(Map<String, String> told, Map<String, String> cells) {
    switch (this) {
      case X -> adaptTweet(cells);
      case CROWDTANGLE -> adaptPagePost(told, cells);
      case YOUTUBE ->
          cells.put(
              Columns.TEXT,
              (told.getOrDefault("videoTitle", "") + "\n" + told.getOrDefault("body", "")).strip());
      default -> {
        // as it is
      }
    }
  }

  /** X escapes texts like HTML, and what is passed on shows the counts of the original. */
  private static void adaptTweet(Map<String, String> cells) {
    boolean repost = cells.getOrDefault(Columns.REPOST, "no").equals("yes");
    cells.computeIfPresent(
        Columns.TEXT,
        (column, text) ->
            Parser.unescapeEntities(
                repost ? REPOSTED.matcher(text).replaceFirst("") : text, false));
    if (repost) {
      cells.keySet().removeAll(COUNTS);
    }
  }

  /** The Graph API joins a post's number to its Page's and counts all reactions alike. */
  private static void adaptPagePost(Map<String, String> told, Map<String, String> cells) {
    String id = cells.remove(Columns.NATIVE_ID);
    String page = cells.getOrDefault(Columns.ACCOUNT_ID, "");
    boolean linked = NUMBERED_POST.matcher(cells.getOrDefault(Columns.URL, "")).matches();
    if (!linked && id != null && id.matches("\\d+") && page.matches("\\d+")) {
      cells.put(Columns.NATIVE_ID, page + "_" + id);
    }
    List<String> reactions =
        told.keySet().stream()
            .filter(name -> Columns.LIKES.equals(CROWDTANGLE.columns.get(name)))
            .map(name -> told.get(name).replace(",", ""))
            .toList();
    if (!reactions.isEmpty() && reactions.stream().allMatch(count -> count.matches("\\d{1,15}"))) {
      cells.put(Columns.LIKES, Long.toString(reactions.stream().mapToLong(Long::parseLong).sum()));
    }
  }
}
