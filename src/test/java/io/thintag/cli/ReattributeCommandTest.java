package io.thintag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person runs it, on a database of its own. */
class ReattributeCommandTest {
  private final TestDatabase database = TestDatabase.fresh();
  private final Map<String, Optional<String>> before = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @BeforeEach
  void useTheDatabase() {
    database
        .properties()
        .forEach(
            (key, value) -> before.put(key, Optional.ofNullable(System.setProperty(key, value))));
  }

  @AfterEach
  void giveItBack() {
    before.forEach(
        (key, value) ->
            value.ifPresentOrElse(
                old -> System.setProperty(key, old), () -> System.clearProperty(key)));
  }

  private int run(String... args) {
    PrintStream stdout = System.out;
    PrintStream stderr = System.err;
    out.reset();
    err.reset();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      return ThinTagCommand.run(args);
    } finally {
      System.setOut(stdout);
      System.setErr(stderr);
    }
  }

  private void importOnePostOfAnAccountThatIsThenRegistered() throws Exception {
    Path file = folder.resolve("posts.jsonl");
    Files.writeString(
        file,
        """
        {"platform":"facebook","native_id":"1","text":"#ของดีบ้านเรา","published_at":"2025-05-20","account_id":"77"}
        """);
    assertThat(run("import", file.toString(), "--campaign", "khongdi-banrao")).isZero();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO account (platform, account_key, native_id, unit_code, status, origin,
            created_at)
          VALUES ('facebook', '77', '77', '6360903', 'verified', 'person', now())
          """);
    }
  }

  @Test
  void tellsTheDifferencePerUnitAndThenMakesIt() throws Exception {
    importOnePostOfAnAccountThatIsThenRegistered();
    String table =
        """
        campaign,unit,full_name,before,after,difference,left,arrived
        khongdi-banrao,36,จังหวัดชัยภูมิ,0,1,1,0,1
        khongdi-banrao,3609,อำเภอเทพสถิต,0,1,1,0,1
        khongdi-banrao,6360903,องค์การบริหารส่วนตำบลบ้านไร่,0,1,1,0,1
        """;
    assertThat(run("reattribute", "--dry-run")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(table);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "dry run: 1 posts read, 1 verdicts would change", "unresolved: 1 before, 0 after");

    assertThat(run("reattribute", "--campaign", "khongdi-banrao")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(table);

    assertThat(run("reattribute", "--json")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith(
            "{\"dryRun\":false,\"postsReadBefore\":0,\"postsRead\":1,\"verdictsChanged\":0,")
        .endsWith("\"units\":[]}" + System.lineSeparator());
    assertThat(run("verify")).isZero();
  }

  @Test
  void refusesAnUnknownCampaign() {
    assertThat(run("reattribute", "--campaign", "nowhere")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no campaign nowhere");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
