package io.thintag.collect.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.WireResponse;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChargeTest {
  private final Charge charge = new Charge(JsonMapper.createDefault(), 100);

  @Test
  void setsAFullPageAsideAndGivesBackWhatWasNotRead() {
    assertThat(charge.page().amount()).isEqualTo(1_500);
    assertThat(
            leftOver(
                200,
                "{\"data\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"includes\":{\"users\":[{\"id\":\"9\"}]}}"))
        .isEqualTo(1_500 - 2 * 5 - 10);
    assertThat(leftOver(200, "{\"meta\":{\"result_count\":0}}")).isEqualTo(1_500);
  }

  @Test
  void refusalsCostNothingAndWhatCannotBeUnderstoodCostsAFullPage() {
    assertThat(leftOver(429, "{}")).isEqualTo(1_500);
    assertThat(leftOver(200, "<html>")).isZero();
  }

  private long leftOver(int status, String body) {
    return charge
        .page()
        .leftOver(
            new WireResponse(
                URI.create("https://api.x.com/2/tweets/search/recent"),
                status,
                Map.of(),
                body.getBytes(UTF_8),
                Instant.EPOCH));
  }
}
