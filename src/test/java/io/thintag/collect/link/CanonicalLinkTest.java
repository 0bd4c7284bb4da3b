package io.thintag.collect.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalLinkTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/collect/link/links.csv", numLinesToSkip = 1)
  void bringsEveryFormOfALinkIntoOne(
      String pasted,
      String platform,
      @Nullable String nativeId,
      String canonical,
      boolean shortened) {
    CanonicalLink link = CanonicalLink.of(pasted);

    assertThat(link.uri()).hasToString(canonical);
    assertThat(link.platform()).isEqualTo(platform);
    assertThat(link.nativeId()).isEqualTo(nativeId);
    assertThat(link.shortened()).isEqualTo(shortened);
    assertThat(CanonicalLink.of(canonical).uri()).isEqualTo(link.uri());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | EMPTY",
        "\"  \u200B\" | EMPTY",
        "javascript:alert(1) | NOT_WEB",
        "JaVaScRiPt:alert(1)//https://x.com | NOT_WEB",
        "ftp://example.com/a | NOT_WEB",
        "mailto:somchai@example.com | NOT_WEB",
        "file:///etc/passwd | NOT_WEB",
        "data:text/html,x | NOT_WEB",
        "gopher://127.0.0.1:6379/x | NOT_WEB",
        "https://l.facebook.com/l.php?u=javascript%3Aalert(1) | NOT_WEB",
        "https:///a | NO_HOST",
        "https://:443/a | NO_HOST",
        "http:a | NO_HOST",
        "ของดีบ้านเรา | NO_HOST",
        "/watch?v=aBcDeFgHiJk | NO_HOST",
        "https://user:pass@example.com/ | USER_INFO",
        "https://www.facebook.com@evil.example/ | USER_INFO",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fa%40b.example%2F | USER_INFO",
        "https://example.com:70000/ | BAD_HOST",
        "https://example.com:x/ | BAD_HOST",
        "https://exa_mple..com/ | BAD_HOST",
        "https://evil.example\\@www.facebook.com/ | USER_INFO",
        "https://evil.example\\.facebook.com/ | BAD_HOST",
        "https://2130706433/ | BAD_HOST",
        "https://0x7f000001/ | BAD_HOST",
        "https://0x7f.0.0.1/ | BAD_HOST",
        "https://127.1/ | BAD_HOST",
        "https://300.1.1.1/ | BAD_HOST",
        "https://[::1/ | BAD_HOST",
        "https://[zz]/ | BAD_HOST",
        "https://[fe80::1%25eth0]/ | BAD_HOST",
        "https://0177.0.0.1/ | BAD_HOST",
        "https://0/ | BAD_HOST",
        "https://１２７.1/ | BAD_HOST",
        "ดูคลิป https://vt.tiktok.com/ZSabcdefg/ | SEVERAL_WORDS",
        "\"https://a.example/\nhttps://b.example/\" | SEVERAL_WORDS",
        "https://example.com/a\u0000b | MALFORMED",
        "https://example.com/\uD800 | MALFORMED",
      })
  void saysWhyATextIsNoLinkToFollow(String pasted, LinkProblem problem) {
    assertThat(refused(pasted)).isEqualTo(problem);
  }

  @Test
  void takesNoLinkOverTwoThousandCharacters() {
    String stem = "https://example.com/";

    assertThat(CanonicalLink.of(stem + "a".repeat(1_980)).uri().toString()).hasSize(2_000);
    assertThat(refused(stem + "a".repeat(1_981))).isEqualTo(LinkProblem.TOO_LONG);
    // Escaped, each of these takes nine.
    assertThat(refused(stem + "ก".repeat(230))).isEqualTo(LinkProblem.TOO_LONG);
  }

  @Test
  void leavesOutMarksThatDoNotShow() {
    assertThat(CanonicalLink.of(" \u200Bhttps://youtu.be/aBcDeFgHiJk\uFEFF\n").nativeId())
        .isEqualTo("aBcDeFgHiJk");
  }

  @Property
  void isItsOwnCanonicalForm(@ForAll("links") String pasted) {
    CanonicalLink link;
    try {
      link = CanonicalLink.of(pasted);
    } catch (LinkRefused e) {
      return;
    }
    CanonicalLink again = CanonicalLink.of(link.uri().toString());
    assertThat(again.uri()).isEqualTo(link.uri());
    assertThat(again.platform()).isEqualTo(link.platform());
    assertThat(again.shortened()).isEqualTo(link.shortened());
  }

  @Property
  void answersOrRefusesWhateverIsPasted(@ForAll String pasted) {
    try {
      assertThat(CanonicalLink.of(pasted).uri().getHost()).isNotNull();
    } catch (LinkRefused e) {
      assertThat(e.problem()).isNotNull();
    }
  }

  @Provide
  Arbitrary<String> links() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "watch",
            "v",
            "shorts",
            "aBcDeFgHiJk",
            "@somchai",
            "@",
            "video",
            "photo",
            "posts",
            "7320768196569599275",
            "100064000000001",
            "pfbid0abcDEF",
            "story.php",
            "permalink.php",
            "reel",
            "p",
            "status",
            "i",
            "groups",
            "videos",
            "photos",
            "share",
            "l.php",
            "url",
            "t",
            "login",
            "statuses",
            "users",
            "เทศบาล",
            "%E0%B8%81",
            "%2F",
            "%25",
            "%",
            "a b",
            "a+b",
            "..",
            "",
            "did:plc:abc",
            "post",
            "profile",
            "topic",
            "[x]",
            "C0DE_code-1");
    Arbitrary<String> host =
        Arbitraries.of(
            "www.youtube.com",
            "m.youtube.com",
            "youtu.be",
            "www.tiktok.com",
            "vt.tiktok.com",
            "m.facebook.com",
            "l.facebook.com",
            "fb.watch",
            "instagram.com",
            "www.threads.net",
            "twitter.com",
            "bsky.app",
            "mastodon.social",
            "bit.ly",
            "บ้านไร่.ไทย",
            "example.go.th",
            "example.go.th:8080",
            "www.google.com",
            "EXAMPLE.com.");
    Arbitrary<String> parameter =
        Combinators.combine(
                Arbitraries.of(
                    "v", "u", "url", "id", "story_fbid", "fbid", "si", "utm_source", "q", "page"),
                Arbitraries.of(
                    "aBcDeFgHiJk",
                    "123456",
                    "pfbid0abc",
                    "https%3A%2F%2Fyoutu.be%2FaBcDeFgHiJk",
                    "%2Fwatch%3Fv%3DaBcDeFgHiJk",
                    "กข",
                    "",
                    "a%26b",
                    "http://x.com/a/status/1"))
            .as((name, value) -> name + "=" + value);
    return Combinators.combine(
            Arbitraries.of("https://", "http://", "HTTPS://", ""),
            host,
            piece.list().ofMaxSize(5),
            parameter.list().ofMaxSize(3),
            Arbitraries.of("", "#top", "/", "#กข"))
        .as(
            (scheme, server, path, query, end) ->
                scheme
                    + server
                    + (path.isEmpty() ? "" : "/" + String.join("/", path))
                    + (query.isEmpty() ? "" : "?" + String.join("&", query))
                    + end);
  }

  private static LinkProblem refused(String pasted) {
    return catchThrowableOfType(LinkRefused.class, () -> CanonicalLink.of(pasted)).problem();
  }
}
