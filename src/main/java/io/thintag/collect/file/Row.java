package io.thintag.collect.file;

import io.thintag.collect.Item;
import io.thintag.collect.text.WebAddress;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file handed in.
 *
 * @param cells column → text; a column that is missing or blank is not told
 * @param line first line of the row in the file
 * @param readAt when the file was read
 */
record Row(Map<String, String> cells, long line, Instant readAt) {
  private static final Duration AHEAD = Duration.ofDays(1);
  private static final URI NOWHERE = URI.create("about:blank");

  /** An address as people copy it, without its scheme. */
  private static final Pattern BARE_ADDRESS =
      Pattern.compile("[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}(/.*)?");

  /** 7.12346E+18 is what a spreadsheet makes of a long id. */
  private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?E\\+?\\d+");

  private static final Pattern BETWEEN_TAGS = Pattern.compile("[\\s,;]+");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[,\\s](?=\\d{3})");
  private static final Pattern COUNT = Pattern.compile("\\d{1,18}");

  private static final Set<String> YES = Set.of("true", "1", "yes", "y", "ใช่", "จริง");
  private static final Set<String> NO = Set.of("false", "0", "no", "n", "ไม่", "ไม่ใช่");

  Item item() {
    String id = null;
    try {
      PostKey key = key();
      id = key.nativeId();
      if (yes(Columns.DELETED)) {
        return new Item.Gone(key);
      }
      return new Item.Found(post(key), cell(Columns.CLAIMED_UNIT).orElse(null), null, (int) line);
    } catch (IllegalArgumentException e) {
      return new Item.Broken(id, String.valueOf(e.getMessage()), (int) line);
    }
  }

  private PostKey key() {
    String platform =
        cell(Columns.PLATFORM)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .or(() -> link().map(PostLink::platform))
            .or(() -> address().map(uri -> "web"))
            .orElseThrow(() -> new IllegalArgumentException("platform and url are missing"));
    String id =
        cell(Columns.NATIVE_ID)
            .or(() -> link().filter(l -> l.platform().equals(platform)).map(PostLink::nativeId))
            .or(() -> address().map(uri -> WebAddress.canonical(uri).toString()))
            .orElseThrow(() -> new IllegalArgumentException("native_id and url are missing"));
    if (SHORTENED.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "native_id was shortened by a spreadsheet (" + id + "): format the column as text");
    }
    return new PostKey(platform, id);
  }

  private Optional<PostLink> link() {
    return address().flatMap(PostLink::of);
  }

  private Post post(PostKey key) {
    return new Post(
        key,
        text(),
        hashtags(),
        new Account(
            key.platform(),
            cell(Columns.ACCOUNT_ID).orElse(null),
            cell(Columns.ACCOUNT_HANDLE).orElse(null),
            cell(Columns.ACCOUNT_NAME).orElse(null)),
        address().orElse(null),
        published(),
        time(Columns.EDITED_AT).orElse(null),
        new Engagement(
            count(Columns.VIEWS),
            count(Columns.LIKES),
            count(Columns.COMMENTS),
            count(Columns.SHARES)),
        media(),
        yes(Columns.REPOST));
  }

  /** As it was written, white space at its ends included: a file of ours comes back unchanged. */
  private String text() {
    String text =
        cells.getOrDefault(Columns.TEXT, "") + cells.getOrDefault(Columns.TEXT_CONTINUED, "");
    return text.replace("\0", "");
  }

  /** A hint at best: a word that means nothing to us is no fault of the row. */
  private MediaKind media() {
    return switch (cell(Columns.MEDIA).orElse("").toLowerCase(Locale.ROOT)) {
      case "photo", "image", "picture", "รูปภาพ", "ภาพ" -> MediaKind.IMAGE;
      case "video", "reel", "clip", "native video", "คลิป", "วิดีโอ" -> MediaKind.VIDEO;
      case "text", "status", "ข้อความ" -> MediaKind.TEXT;
      case "link", "ลิงก์" -> MediaKind.LINK;
      case "audio", "เสียง" -> MediaKind.AUDIO;
      default -> MediaKind.UNKNOWN;
    };
  }

  private Optional<URI> address() {
    return cell(Columns.URL)
        .map(
            text ->
                WebAddress.resolve(NOWHERE, isBare(text) ? "https://" + text : text)
                    .orElseThrow(
                        () -> new IllegalArgumentException("url is no web address: " + text)));
  }

  private static boolean isBare(String text) {
    return !text.startsWith("http://")
        && !text.startsWith("https://")
        && BARE_ADDRESS.matcher(text).matches();
  }

  private List<String> hashtags() {
    return cell(Columns.HASHTAGS).stream()
        .flatMap(list -> BETWEEN_TAGS.splitAsStream(list))
        .map(tag -> tag.startsWith("#") || tag.startsWith("＃") ? tag.substring(1) : tag)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  private Instant published() {
    Instant published =
        time(Columns.PUBLISHED_AT)
            .orElseThrow(() -> new IllegalArgumentException("published_at is missing"));
    if (published.isAfter(readAt.plus(AHEAD))) {
      throw new IllegalArgumentException(
          "published_at lies in the future: " + cell(Columns.PUBLISHED_AT).orElse(""));
    }
    return published;
  }

  private Optional<Instant> time(String column) {
    return cell(column)
        .map(
            text ->
                CellTime.parse(text)
                    .orElseThrow(
                        () -> new IllegalArgumentException(column + " is no date: " + text)));
  }

  private @Nullable Long count(String column) {
    return cell(column)
        .map(
            text -> {
              String digits = THOUSANDS.matcher(text).replaceAll("");
              if (!COUNT.matcher(digits).matches()) {
                throw new IllegalArgumentException(column + " is no count: " + text);
              }
              return Long.valueOf(digits);
            })
        .orElse(null);
  }

  private boolean yes(String column) {
    Optional<String> word = cell(column).map(text -> text.toLowerCase(Locale.ROOT));
    if (word.isEmpty() || NO.contains(word.get())) {
      return false;
    }
    if (YES.contains(word.get())) {
      return true;
    }
    throw new IllegalArgumentException(column + " is neither true nor false: " + word.get());
  }

  private Optional<String> cell(String column) {
    return Optional.ofNullable(cells.get(column))
        .map(text -> text.replace("\0", "").strip())
        .filter(text -> !text.isEmpty());
  }
}
