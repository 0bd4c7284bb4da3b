package io.thintag.collect.tiktok;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Recorded;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VideoQueryTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();

  @Test
  void asksLikeTheExampleOfTheDocumentation() throws Exception {
    JsonNode example = tree(Recorded.text("collect/tiktok/research_request_example.json"));
    VideoQuery query =
        new VideoQuery(
            "hashtag_name",
            List.of("animal"),
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2023, 1, 15),
            100,
            0,
            null);

    JsonNode asked =
        tree(Objects.requireNonNull(query.request(URI.create("https://h.example"), JSON).body()));

    for (String field : List.of("start_date", "end_date", "max_count", "cursor")) {
      assertThat(asked.get(field)).as(field).isEqualTo(example.get(field));
    }
    assertThat(asked.get("query").get("and").get(0))
        .isEqualTo(example.get("query").get("and").get(1));
  }

  private static JsonNode tree(String body) throws Exception {
    return Objects.requireNonNull(
        JSON.readValue(body.getBytes(UTF_8), Argument.of(JsonNode.class)));
  }
}
