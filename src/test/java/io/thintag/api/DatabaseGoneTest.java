package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DatabaseGoneTest extends ApiTest {

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = super.getProperties();
    properties.put("datasources.default.connection-timeout", "500");
    return properties;
  }

  @Test
  void saysThatTheDatabaseIsGoneAndNothingOfIt() throws SQLException {
    assertThat(get("/api/v1/campaigns").statusCode()).isEqualTo(200);
    String name = drop();
    for (String path : new String[] {"/api/v1/campaigns", "/api/v1/campaigns/nobody/tallies.csv"}) {
      HttpResponse<String> answer = get(path);
      assertThat(answer).satisfies(isProblem(503, "database-unavailable"));
      assertThat(answer.headers().firstValue("Retry-After")).contains("60");
      assertThat(answer.body())
          .containsPattern("\"reference\":\"[0-9a-f-]{36}\"")
          .doesNotContain(name, "Exception", "SQL", "Hikari");
    }
    assertThat(get("/health").statusCode()).isEqualTo(503);
    assertThat(send(anonymous("/health").build()).body()).isEqualTo("{\"status\":\"DOWN\"}");
  }

  private String drop() throws SQLException {
    String name;
    try (Connection connection = database.connect()) {
      name = connection.getCatalog();
    }
    try (Connection other = TestDatabase.fresh().connect();
        Statement statement = other.createStatement()) {
      statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }
    return name;
  }
}
