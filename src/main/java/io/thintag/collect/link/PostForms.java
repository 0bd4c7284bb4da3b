package io.thintag.collect.link;

import static io.thintag.collect.link.PostForm.post;
import static io.thintag.collect.link.PostForm.shortened;
import static io.thintag.collect.link.PostForm.unnamed;

import java.util.List;
import java.util.Optional;

/**
 * How the platforms write the addresses of posts. A photo or video of Facebook goes under its own
 * number, a post under those of its Page and its own, joined as the Graph API does; {@code pfbid…}
 * changes and is no id. Instagram's and Threads' ids are the short codes of their addresses, not
 * the numbers of their APIs.
 */
final class PostForms {
  private static final String VIDEO = "(?!videoseries$|live_stream$)([\\w-]{11})";

  private static final List<PostForm> YOUTUBE =
      List.of(
          post("www\\.youtube\\.com/watch\\?v=" + VIDEO, List.of("v"), "$1", "/watch?v=$1"),
          post("www\\.youtube\\.com/(?:shorts|live|embed|watch|v|e)/" + VIDEO, "$1", "/watch?v=$1"),
          post("youtu\\.be/" + VIDEO, "$1", "/watch?v=$1"));

  private static final List<PostForm> TIKTOK =
      List.of(
          post(
              "www\\.tiktok\\.com/@([\\w.]*)/(video|photo)/(\\d{8,20})(?:/.*)?",
              "$3",
              "/@$1/$2/$3"),
          post("www\\.tiktok\\.com/v/(\\d{8,20})(?:\\.html)?", "$1", "/@/video/$1"),
          post(
              "www\\.tiktok\\.com/(?:embed(?:/v\\d)?|player/v\\d|share/video|i18n/share/video)/(\\d{8,20})",
              "$1",
              "/@/video/$1"),
          shortened("www\\.tiktok\\.com/t/(\\w{5,40})", "/t/$1/"));

  private static final List<PostForm> FACEBOOK =
      List.of(
          post(
              "www\\.facebook\\.com/(?:story|permalink)\\.php\\?story_fbid=(\\d+)&id=(\\d+)",
              List.of("story_fbid", "id"),
              "$2_$1",
              "/$2/posts/$1"),
          unnamed(
              "www\\.facebook\\.com/(?:story|permalink)\\.php\\?story_fbid=(pfbid\\w+)&id=(\\d+)",
              List.of("story_fbid", "id"),
              "/$2/posts/$1"),
          post(
              "www\\.facebook\\.com/groups/(\\d+)/(?:posts|permalink)/(\\d+)",
              "$1_$2",
              "/groups/$1/posts/$2"),
          unnamed(
              "www\\.facebook\\.com/groups/([\\w.-]+)/(?:posts|permalink)/(\\d+|pfbid\\w+)",
              List.of(),
              "/groups/$1/posts/$2"),
          post("www\\.facebook\\.com/(\\d+)/posts/(?:[^/?]+/)?(\\d+)", "$1_$2", "/$1/posts/$2"),
          unnamed(
              "www\\.facebook\\.com/([^/?]+)/posts/(?:[^/?]+/)?(\\d+|pfbid\\w+)",
              List.of(),
              "/$1/posts/$2"),
          post(
              "www\\.facebook\\.com/(?:watch(?:/live)?|video\\.php)\\?v=(\\d+)",
              List.of("v"),
              "$1",
              "/watch/?v=$1"),
          post("www\\.facebook\\.com/(?:[^/?]+/)?reels?/(\\d+)", "$1", "/watch/?v=$1"),
          post("www\\.facebook\\.com/[^/?]+/videos/(?:[^/?]+/){0,2}(\\d+)", "$1", "/watch/?v=$1"),
          post(
              "www\\.facebook\\.com/photo(?:\\.php)?\\?fbid=(\\d+)",
              List.of("fbid"),
              "$1",
              "/photo/?fbid=$1"),
          post(
              "www\\.facebook\\.com/[^/?]+/photos/(?:[^/?]+/){0,2}(\\d+)", "$1", "/photo/?fbid=$1"),
          shortened("www\\.facebook\\.com/share/((?:[a-z]/)?\\w{6,40})", "/share/$1/"));

  private static final List<PostForm> INSTAGRAM =
      List.of(
          shortened("www\\.instagram\\.com/share/((?:[a-z]+/)?[\\w-]{6,40})", "/share/$1/"),
          post(
              "www\\.instagram\\.com/(?:[\\w.]+/)?(?:p|reels?|tv)/([\\w-]{6,64})(?:/.*)?",
              "$1",
              "/p/$1/"));

  private static final List<PostForm> THREADS =
      List.of(
          post("www\\.threads\\.com/@([\\w.]+)/post/([\\w-]{6,64})(?:/.*)?", "$2", "/@$1/post/$2"),
          post("www\\.threads\\.com/t/([\\w-]{6,64})(?:/.*)?", "$1", "/t/$1"));

  private static final List<PostForm> X =
      List.of(
          post("x\\.com/i(?:/web)?/status(?:es)?/(\\d{1,20})(?:/.*)?", "$1", "/i/status/$1"),
          post("x\\.com/(\\w{1,20})/status(?:es)?/(\\d{1,20})(?:/.*)?", "$2", "/$1/status/$2"));

  private static final List<PostForm> BLUESKY =
      List.of(
          post(
              "bsky\\.app/profile/(did:[a-z]+:[\\w.:%-]+)/post/([\\w.~:-]{1,512})",
              "at://$1/app.bsky.feed.post/$2", "/profile/$1/post/$2"),
          unnamed(
              "bsky\\.app/profile/([\\w.-]+)/post/([\\w.~:-]{1,512})",
              List.of(),
              "/profile/$1/post/$2"));

  private static final List<PostForm> PANTIP =
      List.of(post("pantip\\.com/topic/(\\d+)(?:/.*)?", "$1", "/topic/$1"));

  private PostForms() {}

  /** Reads a link of a platform's site; empty if it is the address of no post. */
  static Optional<CanonicalLink> read(WrittenLink link, Site site) {
    return forms(site).stream().flatMap(form -> form.read(link, site).stream()).findFirst();
  }

  private static List<PostForm> forms(Site site) {
    return switch (site.platform()) {
      case "youtube" -> YOUTUBE;
      case "tiktok" -> TIKTOK;
      case "facebook" -> FACEBOOK;
      case "instagram" -> INSTAGRAM;
      case "threads" -> THREADS;
      case "x" -> X;
      case "bluesky" -> BLUESKY;
      default -> PANTIP;
    };
  }
}
