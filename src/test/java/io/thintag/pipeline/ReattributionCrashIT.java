package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thintag.post.Engagement;
import io.thintag.post.Post;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real command in mid-run, again and again, until one gets to the end. */
class ReattributionCrashIT extends PipelineTest {
  private static final int POSTS = 3_000;
  private static final int KILLS = 4;
  private static final String BODY = "6360903";

  @TempDir Path folder;

  @Test
  void aKilledRunIsGoneOnWithAndCountsLikeOneThatWasNot() throws Exception {
    storePostsOfAccountsThatAreThenRegistered();
    long before = posts(BODY);
    for (int kill = 1; kill <= KILLS; kill++) {
      long done = read();
      Process process = reattribute();
      await().atMost(Duration.ofSeconds(60)).until(() -> read() > done || !process.isAlive());
      process.destroyForcibly().waitFor();
      assertThat(differences()).isEmpty();
    }
    long killedAt = read();
    assertThat(killedAt).as("killed in mid-run").isBetween(1L, POSTS - 1L);
    assertThat(posts(BODY)).isBetween(before + 1, POSTS - 1L);

    Reattribution rest = context.getBean(Reattributor.class).reattribute(null, 2, progress -> true);
    assertThat(rest.resumed()).isEqualTo(killedAt);
    assertThat(rest.read()).isEqualTo(POSTS - killedAt);
    assertThat(posts(BODY)).isEqualTo(POSTS);
    assertThat(differences()).isEmpty();
  }

  private void storePostsOfAccountsThatAreThenRegistered() throws SQLException {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      posts.add(post("p" + i, "#ของดีบ้านเรา " + i, IN_PERIOD, Engagement.UNKNOWN));
    }
    store(posts.stream().map(PipelineTest::found).toArray(io.thintag.collect.Item[]::new));
    execute(
        """
        INSERT INTO account (platform, account_key, native_id, unit_code, status, origin, created_at)
        SELECT DISTINCT platform, account_key, account_native_id, '6360903', 'verified', 'person',
          now() FROM post
        """);
  }

  private long read() throws SQLException {
    return number(
        "SELECT coalesce(max(posts_read), 0) FROM reattribution WHERE campaign = '"
            + CAMPAIGN
            + "'");
  }

  /** Pages of ten posts, so that there are many moments to be killed at. */
  private Process reattribute() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            "io.thintag.ThinTag",
            "reattribute");
    Map<String, String> environment = builder.environment();
    database
        .properties()
        .forEach(
            (key, value) ->
                environment.put(key.replace('.', '_').toUpperCase(java.util.Locale.ROOT), value));
    environment.put("THINTAG_HOME", folder.toString());
    environment.put("THINTAG_REATTRIBUTION_PAGE_SIZE", "10");
    environment.put("THINTAG_SOURCES_FEED_WEBSITES", "false");
    File log = folder.resolve("log").toFile();
    return builder.redirectErrorStream(true).redirectOutput(log).start();
  }
}
