package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class ProblemTest extends ApiTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          GET    | /api/v1/nothing               | -          | 404 | unknown-path
          GET    | /nothing                      | -          | 404 | unknown-path
          GET    | /api/v1/campaigns/nobody      | -          | 404 | unknown-campaign
          GET    | /api/v1/campaigns/%00         | -          | 404 | unknown-campaign
          GET    | /api/v1/campaigns/%E0%B8%81   | -          | 404 | unknown-campaign
          DELETE | /api/v1/campaigns             | -          | 405 | method-not-allowed
          PATCH  | /api/v1/campaigns/khongdi-banrao | {}      | 405 | method-not-allowed
          POST   | /api/v1/campaigns             | {}         | 400 | invalid-campaign
          POST   | /api/v1/campaigns             | {"slug":   | 400 | invalid-json
          POST   | /api/v1/campaigns             | not json   | 400 | invalid-json
          POST   | /api/v1/campaigns             | "text"     | 400 | invalid-json
          POST   | /api/v1/campaigns             | []         | 400 | invalid-json
          POST   | /api/v1/campaigns             | 12         | 400 | invalid-json
          POST   | /api/v1/campaigns             | null       | 400 | invalid-json
          POST   | /api/v1/campaigns             | -          | 400 | invalid-json
          POST   | /api/v1/campaigns             | {"tags":5} | 400 | invalid-json
          POST   | /api/v1/campaigns             | {"tags":[null],"dueDates":[null]} | 400 | invalid-campaign
          POST   | /api/v1/campaigns             | {"version":"x"} | 400 | invalid-json
          """)
  void answersBadInputWithAProblem(
      String method, String path, String body, int status, String code) {
    HttpResponse<String> answer =
        send(method, path, body == null ? "" : body, "Content-Type", "application/json");
    assertThat(answer).satisfies(isProblem(status, code));
  }

  @Test
  void refusesABodyOverSize() {
    String huge = "{\"name\":\"" + "ก".repeat(700_000) + "\"}";
    assertThat(send("POST", "/api/v1/campaigns", huge)).satisfies(isProblem(413, "body-too-large"));
  }

  @Test
  void refusesAnotherContentType() {
    assertThat(send("POST", "/api/v1/campaigns", "slug: x", "Content-Type", "application/yaml"))
        .satisfies(isProblem(415, "unsupported-media-type"));
    assertThat(send(request("/api/v1/campaigns").POST(BodyPublishers.ofString("x")).build()))
        .satisfies(answer -> assertThat(answer.statusCode()).isBetween(400, 499));
  }

  @Test
  void answersProblemsToBrowsersToo() {
    assertThat(get("/api/v1/nothing", "Accept", "text/html,*/*;q=0.8"))
        .satisfies(isProblem(404, "unknown-path"));
    assertThat(get("/api/v1/campaigns", "Accept", "image/png"))
        .satisfies(isProblem(406, "not-acceptable"));
  }

  @Test
  void describesTheApi() {
    assertThat(get("/openapi").body()).contains("openapi: 3", "/api/v1/campaigns/{slug}");
  }
}
