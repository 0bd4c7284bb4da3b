package io.thintag.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@MicronautTest(transactional = false)
@TestMethodOrder(OrderAnnotation.class)
class StoredPasswordTest extends ApiTest {
  private static final OldPasswordHash HASH = OldPasswordHash.of("ลับ-1");
  @Inject AdminPassword admin;
  @Inject LoginThrottle throttle;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = super.getProperties();
    properties.remove("thintag.admin.password");
    properties.put("datasources.default.connection-timeout", "500");
    return properties;
  }

  @BeforeEach
  void knowThePassword() throws SQLException {
    try (Connection connection = database.connect();
        var update = connection.prepareStatement("UPDATE app_user SET password_hash = ?")) {
      update.setString(1, HASH.text());
      assertThat(update.executeUpdate()).as("the account made at the first start").isEqualTo(1);
    }
  }

  @Test
  @Order(1)
  void inventsAPasswordOnlyAtTheFirstStart() {
    assertThat(admin.invent()).isEmpty();
  }

  @Test
  @Order(2)
  void takesTheStoredPasswordAgainAndAgain() {
    assertThat(list("ลับ-1").statusCode()).isEqualTo(200);
    assertThat(list("ลับ-1").statusCode()).isEqualTo(200);
    assertThat(list("ลับ-2")).satisfies(isProblem(401, "unauthorized"));
    assertThat(OldPasswordHash.parse(HASH.text()).matches("ลับ-1")).isTrue();
  }

  @Test
  @Order(3)
  void makesGuessersWait() {
    while (!throttle.mustWait("admin", "127.0.0.1")) {
      throttle.failed("admin", "127.0.0.1");
    }
    HttpResponse<String> answer = list("ลับ-1");
    assertThat(answer).satisfies(isProblem(429, "too-many-requests"));
    assertThat(answer.headers().firstValue("Retry-After")).contains("60");
  }

  private HttpResponse<String> list(String password) {
    return send(
        anonymous("/api/v1/campaigns").header("Authorization", basic("admin", password)).build());
  }
}
