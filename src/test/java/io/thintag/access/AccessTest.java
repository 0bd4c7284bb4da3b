package io.thintag.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class AccessTest extends ApiTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/nothing", "/api/v1/campaigns", "/api/v1/nothing", "/openapi", "/beans"})
  void letsNobodyInUnasked(String path) {
    HttpResponse<String> answer = send(anonymous(path).build());
    assertThat(answer).satisfies(isProblem(401, "unauthorized"));
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin:wrong", "other:ทดสอบ-secret:1", "admin:", ":", "admin"})
  void refusesWrongCredentials(String pair) {
    int colon = pair.indexOf(':');
    String header =
        colon < 0 ? "Basic !!!" + pair : basic(pair.substring(0, colon), pair.substring(colon + 1));
    assertThat(send(anonymous("/api/v1/campaigns").header("Authorization", header).build()))
        .satisfies(isProblem(401, "unauthorized"));
  }

  @Test
  void tellsStrangersOnlyWhetherItIsUp() {
    assertThat(send(anonymous("/health").build()).body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get("/health").body()).contains("jdbc");
  }

  @Test
  void refusesChangesThatAnotherSiteSends() {
    String path = "/api/v1/campaigns/khongdi-banrao";
    assertThat(send("DELETE", path, null, "Sec-Fetch-Site", "cross-site"))
        .satisfies(isProblem(403, "forbidden"));
    assertThat(get(path, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(200);
  }
}
