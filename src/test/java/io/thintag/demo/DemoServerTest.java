package io.thintag.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.area.Gazetteer;
import io.thintag.demo.DemoServer.Options;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoServerTest extends DemoVisits {
  private static final Pattern URI_FIELD = Pattern.compile("\"uri\":\"([^\"]*/statuses/\\d+)\"");

  @Test
  void idsAndTextsDoNotDependOnThePort() throws Exception {
    try (DemoServer other = DemoServer.start(WORLD, NOON, new Options(0, Optional.empty()))) {
      List<DemoAccount> here = served(server);
      List<DemoAccount> there = served(other);
      for (int i = 0; i < here.size(); i += 7) {
        assertThat(patiently(here.get(i).address()).body())
            .isEqualTo(patiently(there.get(i).address()).body());
      }
      URI timeline = timeline("a", OrderedTag.GOOD_THINGS, "");
      URI twin = URI.create(other.uri() + timeline.getRawPath());
      assertThat(patiently(timeline).body()).isEqualTo(patiently(twin).body());
      assertThat(all(URI_FIELD, text(patiently(timeline))))
          .allMatch(uri -> uri.contains(".example/"));
    }
  }

  @Test
  void whatHasMovedOnStaysSoOverARestart(@TempDir Path home) {
    Optional<Path> memory = Optional.of(home.resolve("demo.properties"));
    int port;
    try (DemoServer own = DemoServer.start(WORLD, NOON, new Options(0, memory))) {
      port = own.port();
      assertThat(own.phase()).isZero();
      own.advance();
    }
    try (DemoServer again = DemoServer.start(WORLD, NOON, new Options(port, memory))) {
      assertThat(again.phase()).isEqualTo(1);
    }
  }

  @Test
  void aHomeIsNotFilledFromTwoWorlds(@TempDir Path home) {
    Optional<Path> memory = Optional.of(home.resolve("demo.properties"));
    DemoServer.start(WORLD, NOON, new Options(0, memory)).close();
    DemoWorld other = DemoWorld.create(Gazetteer.load(), 8, 2_000);

    assertThatThrownBy(() -> DemoServer.start(other, NOON, new Options(0, memory)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(home.toString())
        .hasMessageContaining("thintag.demo.")
        .hasMessageContaining("THINTAG_HOME");
  }

  @Test
  void aTakenPortIsSaidInPlainWords() {
    Options same = new Options(server.port(), Optional.empty());

    assertThatThrownBy(() -> DemoServer.start(WORLD, NOON, same))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Integer.toString(server.port()))
        .hasMessageContaining("thintag.demo.port");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nowhere",
        "/a/api/v1/statuses/1",
        "/a/api/v1/statuses/xyz",
        "/web/none/feed/",
        "/youtube/feeds/videos.xml",
        "/web/none/news/1"
      })
  void whatDoesNotExistIsNotFound(String path) throws Exception {
    assertThat(get(URI.create(server.uri() + path)).statusCode()).isEqualTo(404);
  }

  @Test
  void robotsTxtLetsReadersIn() throws Exception {
    HttpResponse<byte[]> robots = get(URI.create(server.uri() + "/robots.txt"));

    assertThat(text(robots)).startsWith("User-agent: *\nDisallow: /web/*/admin/");
  }
}
