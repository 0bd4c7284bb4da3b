package io.thintag.collect.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GraphPageTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();

  @Test
  void takesThePlaceOfTheNextPageWithoutTokenAndWithoutServer() throws Exception {
    assertThat(
            page("""
                    {"data":[],"paging":{"next":
                    "https://evil.example/x?access_token=SECRET&fields=id&limit=5&after=QVFI%3D&pretty=0"}}""")
                .next())
        .isEqualTo("after=QVFI%3D");
  }

  @Test
  void followsTheOlderPagingByTime() throws Exception {
    assertThat(
            page("""
                    {"data":[],"paging":{"next":
                    "https://g.example/4/posts?access_token=S&until=1624385168&since&__paging_token=t_1&__previous"}}""")
                .next())
        .isEqualTo("__paging_token=t_1&until=1624385168");
  }

  @Test
  void endsWithoutANextPageThoughThereAreCursors() throws Exception {
    assertThat(page("{\"data\":[],\"paging\":{\"cursors\":{\"after\":\"a\"}}}").next()).isNull();
  }

  @Test
  void holdsAnItemOnceThoughThePageRepeatsIt() throws Exception {
    assertThat(page("{\"data\":[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"1\"},7,8]}").nodes())
        .hasSize(4);
  }

  @Test
  void expectsAList() {
    for (String body : List.of("{}", "[]", "{\"data\":{}}")) {
      assertThatThrownBy(() -> page(body))
          .isInstanceOf(SourceException.Unreadable.class)
          .hasMessageContaining("expected a list");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "X-App-Usage, '{\"call_count\":28,\"total_time\":25,\"total_cputime\":25}', false",
    "x-app-usage, '{\"call_count\":2,\"total_time\":75,\"total_cputime\":25}', true",
    "X-Business-Use-Case-Usage, '{\"1\":[{\"call_count\":74}],\"2\":[{\"total_cputime\":96}]}', true",
    "X-Page-Usage, '{\"call_count\":100}', true",
    "X-App-Usage, 'not JSON', false"
  })
  void slowsDownFromThreeQuartersOfTheLimit(String header, String value, boolean slow)
      throws Exception {
    assertThat(page("{\"data\":[]}", Map.of(header, List.of(value))).slow()).isEqualTo(slow);
  }

  private static GraphPage page(String body) throws SourceException {
    return page(body, Map.of());
  }

  private static GraphPage page(String body, Map<String, List<String>> headers)
      throws SourceException {
    return GraphPage.read(
        new WireResponse(
            URI.create("https://g.example/"), 200, headers, body.getBytes(UTF_8), Instant.EPOCH),
        JSON);
  }
}
