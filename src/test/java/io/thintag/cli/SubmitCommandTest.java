package io.thintag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.TestDatabase;
import io.thintag.collect.FakeSite;
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

class SubmitCommandTest {
  private final Map<String, Optional<String>> before = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final FakeSite site = new FakeSite();
  @TempDir Path folder;

  @BeforeEach
  void useTheDatabase() {
    Map<String, String> properties = new HashMap<>(TestDatabase.fresh().properties());
    properties.put("thintag.submission.allow-private", "true");
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
    site.close();
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
  void printsALineForEachLinkOfAFile() throws Exception {
    site.answering(
        request ->
            request.getTarget().equals("/news")
                ? FakeSite.answer(
                    200,
                    "<title>ข่าว</title><time datetime=\"2025-05-01\"></time>"
                        + "<article>#ของดีบ้านเรา #จังหวัดชัยภูมิ</article>",
                    "Content-Type",
                    "text/html; charset=utf-8")
                : FakeSite.answer(404, ""));
    Path file = folder.resolve("links.txt");
    Files.writeString(file, "\uFEFF" + site.url("/news") + "\n\n" + site.url("/gone") + "\n");

    int status =
        run(
            "submit",
            "--campaign",
            "khongdi-banrao",
            "--unit",
            "6360903",
            "--file",
            file.toString());
    String[] lines = out.toString(StandardCharsets.UTF_8).strip().split("\n");

    assertThat(status).isEqualTo(ThinTagCommand.FAILED);
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).contains(" tagsMissing ", "ครบ 2/5 ขาด #เที่ยวท้องถิ่น");
    assertThat(lines[1]).contains(" notFound ", "ไม่พบโพสต์นี้");

    assertThat(
            run("submit", "--campaign", "khongdi-banrao", "--json", site.url("/news").toString()))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"state\":\"tagsMissing\"", "\"counted\":true", "\"line\":\"#ของดีบ้านเรา");
  }
}
