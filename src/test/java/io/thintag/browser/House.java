package io.thintag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.thintag.TestDatabase;
import io.thintag.access.Caller;
import io.thintag.access.UserDraft;
import io.thintag.access.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The real service on a port of this machine, with a database of its own and users of each role.
 */
final class House implements AutoCloseable {
  static final String CAMPAIGN = "/campaigns/khongdi-banrao";
  private static final String ADMIN_PASSWORD = "ทดสอบ-secret:1";
  private static final String PASSWORD = "a-long-password";
  private static final Map<String, String> UNITS =
      Map.of("province", "36", "district", "3609", "body", "6360903", "viewer", "36");

  private final TestDatabase database = TestDatabase.fresh();
  private final HttpClient client = HttpClient.newHttpClient();
  private EmbeddedServer server;

  private House() {
    server = start(-1);
    Users users = server.getApplicationContext().getBean(Users.class);
    Caller admin = Caller.commandLine();
    UNITS.forEach(
        (role, unit) -> {
          users.add(admin, new UserDraft(role, role, unit, null, null, null));
          users.setPassword(admin, role, PASSWORD);
        });
  }

  /** Users and nothing else. */
  static House empty() {
    return new House();
  }

  static House withPosts() {
    House house = new House();
    Invented invented = new Invented(Clock.systemUTC().instant());
    house.run(invented.accounts());
    house.take(invented.posts());
    house.run("ANALYZE"); // as the server's own vacuum would within a minute
    return house;
  }

  static String password(String user) {
    return user.equals("admin") ? ADMIN_PASSWORD : PASSWORD;
  }

  /** Where it is, by a name that browsers trust with the clipboard. */
  String url() {
    return "http://localhost:" + server.getPort();
  }

  /** Imports posts as an administrator does. */
  void take(String csv) {
    String admin = "admin:" + ADMIN_PASSWORD;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/api/v1/imports?campaign=khongdi-banrao"))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(admin.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "text/csv; charset=utf-8")
            .POST(BodyPublishers.ofString(csv))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.body()).contains("\"rejected\":0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void run(String sql) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The service dies; its database stays. Gives the port where browsers still look for it. */
  int fall() {
    int port = server.getPort();
    server.getApplicationContext().close();
    return port;
  }

  void rise(int port) {
    server = start(port);
  }

  private EmbeddedServer start(int port) {
    Map<String, Object> settings = new HashMap<>(database.properties());
    settings.put("micronaut.server.port", port);
    settings.put("thintag.admin.password", ADMIN_PASSWORD);
    settings.put("thintag.schedule.enabled", "false");
    settings.put("thintag.refresh.schedule", "0 0 3 * * ?");
    settings.put("thintag.submission.allow-private", "true");
    settings.put("thintag.wall.pause", "100ms");
    settings.put("thintag.wall.beat", "500ms");
    for (String source : List.of("mastodon", "feed", "page")) {
      settings.put("thintag.sources." + source + ".enabled", "false");
    }
    return ApplicationContext.run(EmbeddedServer.class, settings, "test");
  }

  @Override
  public void close() {
    server.getApplicationContext().close();
    database.drop();
  }
}
