package io.thintag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  private final Map<String, Optional<String>> before = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  @TempDir Path folder;

  @BeforeEach
  void useTheDatabase() {
    Map<String, String> properties = new HashMap<>(TestDatabase.fresh().properties());
    properties.put("thintag.home", folder.toString());
    properties.forEach(
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
    out.reset();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      return ThinTagCommand.run(args);
    } finally {
      System.setOut(stdout);
    }
  }

  @Test
  void printsWhatWasTriedAndWhyItIsStillRejected() throws Exception {
    Path file = folder.resolve("posts.csv");
    Files.writeString(
        file,
        "platform,native_id,text,published_at\n"
            + "facebook,1,no tag,2025-05-20T10:00:00+07:00\n"
            + "facebook,2,no tag either,2025-05-20T10:00:00+07:00\n");
    assertThat(run("import", file.toString(), "--campaign", "khongdi-banrao")).isZero();

    assertThat(run("replay", "--source", "import", "--since", "2020-01-01")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "2 tried = 0 stored + 0 duplicates + 2 rejected",
            "2 still rejected: no core hashtag of the campaign");
    assertThat(run("replay", "--source", "feed", "--dry-run", "--json")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("{\"dryRun\":true,\"tried\":0,\"stored\":0,");
    assertThat(run("replay", "--source", "nobody")).isEqualTo(ThinTagCommand.FAILED);
    assertThat(run("replay", "--since", "yesterday")).isEqualTo(2);
  }
}
