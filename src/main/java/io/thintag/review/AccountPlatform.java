package io.thintag.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A platform on which units have accounts, and how it names them. */
enum AccountPlatform {
  FACEBOOK(
      List.of("facebook.com", "fb.com"),
      "/(?:(?:people|pages|p)/)?(?:[^/]*[-/])?([0-9]{9,20})/?|/profile\\.php\\?(?:.*&)?id=([0-9]{5,20}).*",
      "/([\\w.-]{2,80})(?:/.*)?",
      "[0-9]{5,20}",
      "[\\w.-]{2,80}",
      "https://www.facebook.com/{}",
      "https://www.facebook.com/{}"),
  INSTAGRAM(
      List.of("instagram.com"),
      null,
      "/([\\w.]{1,30})(?:/.*)?",
      "[0-9]{10,25}",
      "[\\w.]{1,30}",
      null,
      "https://www.instagram.com/{}/"),
  THREADS(
      List.of("threads.com", "threads.net"),
      null,
      "/@([\\w.]{1,30})(?:/.*)?",
      "[0-9]{10,25}",
      "[\\w.]{1,30}",
      null,
      "https://www.threads.com/@{}"),
  YOUTUBE(
      List.of("youtube.com"),
      "/channel/(UC[\\w-]{22})(?:/.*)?",
      "/@([\\p{L}\\p{M}\\p{N}_.·-]{3,30})(?:/.*)?",
      "UC[\\w-]{22}",
      "[\\p{L}\\p{M}\\p{N}_.·-]{3,30}",
      "https://www.youtube.com/channel/{}",
      "https://www.youtube.com/@{}"),
  TIKTOK(
      List.of("tiktok.com"),
      null,
      "/@([\\w.]{2,24})(?:/.*)?",
      null,
      "[\\w.]{2,24}",
      null,
      "https://www.tiktok.com/@{}"),
  X(
      List.of("x.com", "twitter.com"),
      "/i/user/([0-9]{1,20})/?",
      "/(\\w{1,15})(?:/.*)?",
      "[0-9]{5,20}",
      "\\w{1,15}",
      "https://x.com/i/user/{}",
      "https://x.com/{}"),
  BLUESKY(
      List.of("bsky.app"),
      "/profile/(did:(?:plc|web):[\\w.:-]+)(?:/.*)?",
      "/profile/([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)(?:/.*)?",
      "did:(?:plc|web):[\\w.:-]+",
      "[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+",
      "https://bsky.app/profile/{}",
      "https://bsky.app/profile/{}"),
  MASTODON(
      List.of(),
      null,
      "/@([\\w.-]+(?:@[A-Za-z0-9.-]+)?)/?",
      null,
      "[\\w.-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+",
      null,
      null),
  LINE(
      List.of("line.me"),
      null,
      "/(?:R/)?(?:ti/p/)?@?([\\w.-]{2,30})/?",
      null,
      "[\\w.-]{2,30}",
      null,
      "https://line.me/R/ti/p/@{}"),
  WEB(List.of(), null, null, null, null, null, null);

  private static final Map<String, AccountPlatform> OTHER_NAMES =
      Map.of(
          "fb", FACEBOOK,
          "เฟซบุ๊ก", FACEBOOK,
          "ig", INSTAGRAM,
          "ยูทูบ", YOUTUBE,
          "twitter", X,
          "ไลน์", LINE,
          "website", WEB,
          "เว็บไซต์", WEB,
          "เว็บ", WEB);

  private final List<String> hosts;
  private final @Nullable Pattern idInPath;
  private final @Nullable Pattern handleInPath;
  private final @Nullable Pattern id;
  private final @Nullable Pattern handle;
  private final @Nullable String idAddress;
  private final @Nullable String handleAddress;

  AccountPlatform(
      List<String> hosts,
      @Nullable String idInPath,
      @Nullable String handleInPath,
      @Nullable String id,
      @Nullable String handle,
      @Nullable String idAddress,
      @Nullable String handleAddress) {
    this.hosts = hosts;
    this.idInPath = pattern(idInPath);
    this.handleInPath = pattern(handleInPath);
    this.id = pattern(id);
    this.handle = pattern(handle);
    this.idAddress = idAddress;
    this.handleAddress = handleAddress;
  }

  private static @Nullable Pattern pattern(@Nullable String regex) {
    return regex == null ? null : Pattern.compile(regex);
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<AccountPlatform> of(String written) {
    String word = written.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(platform -> platform.wireName().equals(word))
        .findFirst()
        .or(() -> Optional.ofNullable(OTHER_NAMES.get(word)));
  }

  /** The platform whose own a host is. */
  static Optional<AccountPlatform> ofHost(String host) {
    return Arrays.stream(values())
        .filter(p -> p.hosts.stream().anyMatch(h -> host.equals(h) || host.endsWith("." + h)))
        .findFirst();
  }

  /** The native id in the path (with its query) of an address. */
  Optional<String> idInPath(String path) {
    return AccountPaths.part(idInPath, path);
  }

  Optional<String> handleInPath(String path) {
    return AccountPaths.part(handleInPath, path).filter(name -> !AccountPaths.isPlatforms(name));
  }

  boolean isId(String text) {
    return id != null && id.matcher(text).matches();
  }

  boolean isHandle(String text) {
    return handle != null && handle.matcher(text).matches();
  }

  /** Where people see the account; null: it is not known. */
  @Nullable String address(@Nullable String nativeId, @Nullable String name) {
    if (this == MASTODON && name != null) {
      int at = name.lastIndexOf('@');
      return "https://" + name.substring(at + 1) + "/@" + name.substring(0, at);
    }
    String template = nativeId == null ? handleAddress : idAddress;
    String value = nativeId == null ? name : nativeId;
    return template == null || value == null ? null : template.replace("{}", value);
  }
}
