package io.thintag.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.thintag.api.ApiTest;
import io.thintag.submission.Receipt;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks every route with every role in and out of its area and compares with one table. */
@MicronautTest(transactional = false)
class RoutesTest extends ApiTest {
  private static final List<String> CALLERS =
      List.of("admin", "province", "district", "body", "viewer", "");
  private static final String BAN_RAI = "6360903";
  private static final String KHON_BURI = "6601103";
  private static final String SECRET = "a-long-password";

  @Inject Router router;
  @Inject Users users;

  private String things = "";

  private record Line(
      String method, String route, String request, String body, List<String> cells) {
    static Line read(String text) {
      List<String> fields = Arrays.stream(text.split("\\|")).map(String::strip).toList();
      return new Line(
          fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.subList(4, 10));
    }

    boolean hasArea() {
      return (request + body).matches(".*\\{[a-z]+}.*");
    }
  }

  @BeforeAll
  void makeUsersAndThings() throws IOException {
    Caller admin = Caller.commandLine();
    Map<String, String> units =
        Map.of("province", "36", "district", "3609", "body", BAN_RAI, "viewer", "3609");
    units.forEach(
        (role, unit) -> {
          users.add(admin, new UserDraft(role, role, unit, null, null, null));
          users.setPassword(admin, role, SECRET);
        });
    things = text("/access/things.sql");
    things = things.replace("{receipt-in}", receipt(1)).replace("{receipt-out}", receipt(2));
  }

  @Test
  void hasAnEntryForEveryRoute() throws IOException {
    Set<String> routes =
        router
            .uriRoutes()
            .map(
                route ->
                    route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
            .filter(route -> !route.startsWith("HEAD ") && !route.startsWith("OPTIONS "))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> entries =
        lines().stream()
            .map(line -> line.method + " " + line.route)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(entries).isEqualTo(routes);
  }

  @Test
  void letsEverybodyDoWhatTheTableSaysAndNothingElse() throws IOException, SQLException {
    List<String> wrong = new ArrayList<>();
    for (Line line : lines()) {
      for (int i = 0; i < CALLERS.size(); i++) {
        String[] cells = line.cells.get(i).split("/");
        check(line, CALLERS.get(i), true, cells[0], wrong);
        if (line.hasArea()) {
          check(line, CALLERS.get(i), false, cells[cells.length - 1], wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void check(Line line, String caller, boolean in, String expected, List<String> wrong)
      throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(things);
    }
    String path = fill(line.request, in);
    HttpRequest.Builder request = anonymous(path);
    if (!caller.isEmpty()) {
      request.header("Authorization", basic(caller, caller.equals("admin") ? PASSWORD : SECRET));
    }
    String body = fill(line.body, in);
    if (!body.isEmpty()) {
      request.header(
          "Content-Type",
          body.startsWith("{")
              ? "application/json"
              : body.startsWith("--b")
                  ? "multipart/form-data; boundary=b"
                  : body.equals("csv") ? "text/csv" : "application/x-www-form-urlencoded");
    }
    if (line.route.contains("/review/") && Set.of("PUT", "DELETE").contains(line.method)) {
      request.header("If-Match", "\"1\"");
    }
    int status = status(request.method(line.method, BodyPublishers.ofString(body)).build());
    boolean refused = Set.of(401, 403, 404).contains(status) || status >= 500;
    if (expected.equals("ok") ? refused : !expected.equals(String.valueOf(status))) {
      wrong.add(
          String.join(
              " ", caller, line.method, path, body, String.valueOf(status), "not", expected));
    }
  }

  /** Some answers have no end, so none is read. */
  private int status(HttpRequest request) {
    HttpResponse<InputStream> answer = send(request, BodyHandlers.ofInputStream());
    try {
      answer.body().close();
      return answer.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fill(String text, boolean in) {
    return text.replace("{unit}", in ? BAN_RAI : KHON_BURI)
        .replace("{province}", in ? "36" : "30")
        .replace("{campaign}", in ? "in-area" : "out-area")
        .replace("{account}", in ? "in" : "out")
        .replace("{post}", in ? "in" : "out")
        .replace("{user}", in ? "user-in" : "user-out")
        .replace("{alias}", "00000000-0000-0000-0000-00000000000" + (in ? 1 : 2))
        .replace("{token}", "00000000-0000-0000-0000-00000000000" + (in ? 3 : 4))
        .replace("{receipt}", receipt(in ? 1 : 2));
  }

  /** The last digit proves the others. */
  private static String receipt(int number) {
    for (int digit = 0; digit < 10; digit++) {
      String digits = "10000000" + number + digit;
      if (Receipt.read(digits).isPresent()) {
        return digits;
      }
    }
    throw new IllegalStateException("no such receipt");
  }

  private static List<Line> lines() throws IOException {
    return text("/access/routes.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Line::read)
        .toList();
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = RoutesTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
