package io.thintag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {
  private final Map<String, Optional<String>> before = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final TestDatabase database = TestDatabase.fresh();
  @TempDir Path folder;

  @BeforeEach
  void useTheDatabase() {
    Map<String, String> properties = new HashMap<>(database.properties());
    properties.put("thintag.home", folder.toString());
    properties.forEach(
        (key, value) -> before.put(key, Optional.ofNullable(System.setProperty(key, value))));
  }

  @AfterEach
  void forgetTheDatabase() {
    before.forEach(
        (key, value) ->
            value.ifPresentOrElse(
                old -> System.setProperty(key, old), () -> System.clearProperty(key)));
  }

  @Test
  void managesUsersWithoutPasswordsAsArguments() throws SQLException {
    assertThat(run("a-long-password\n", "user", "add", "somsri", "--role=district", "--unit=3609"))
        .isZero();
    assertThat(stored()).contains("$argon2id$").doesNotContain("a-long-password");
    assertThat(run("", "user", "password", "somsri", "--link")).isZero();
    assertThat(printed()).matches("/password/[\\w-]{40,}\\s*");
    assertThat(run("", "user", "token", "somsri", "--for=dashboard")).isZero();
    assertThat(printed()).matches("tt_[\\w-]{40,}\\s*");
    assertThat(run("", "user", "disable", "somsri")).isZero();
    assertThat(run("", "user", "list")).isZero();
    assertThat(printed()).contains("somsri\tdistrict\t3609\tdisabled");
    assertThat(run("", "user", "add", "x1", "--role=body", "--unit=3609", "--link")).isEqualTo(1);
  }

  private String printed() {
    String text = out.toString(StandardCharsets.UTF_8);
    out.reset();
    return text;
  }

  private String stored() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("SELECT password_hash FROM app_user")) {
      row.next();
      return row.getString(1);
    }
  }

  private int run(String typed, String... args) {
    PrintStream console = System.out;
    InputStream keys = System.in;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    try {
      return ThinTagCommand.run(args);
    } finally {
      System.setOut(console);
      System.setIn(keys);
    }
  }
}
