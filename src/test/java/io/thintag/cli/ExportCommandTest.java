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
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
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

  @Test
  void writesCsvToStandardOutputAndWorkbooksByName() throws Exception {
    Path posts = folder.resolve("posts.csv");
    Files.writeString(
        posts,
        "platform,native_id,text,published_at\n"
            + "facebook,12345678901234567890,'=1 #ของดีบ้านเรา,2025-05-20T10:00:00+07:00\n");
    assertThat(run("import", posts.toString())).isZero();

    assertThat(run("export", "posts", "--codes", "--no-bom")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("platform,native_id,url,text,")
        .contains("facebook,12345678901234567890,,'=1 #ของดีบ้านเรา,2025-05-20T10:00:00+07:00,");
    assertThat(run("export", "participation", "--within", "36")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1 + 143);

    for (String what : new String[] {"tallies", "posts", "participation"}) {
      Path book = folder.resolve(what + ".XLSX");
      assertThat(run("export", what, "--within", "36", "--level", "body", "-o", book.toString()))
          .isZero();
      try (ReadableWorkbook read = new ReadableWorkbook(book.toFile())) {
        assertThat(read.getSheets()).hasSize(what.equals("posts") ? 1 : 17);
      }
    }
    Path back = folder.resolve("posts.XLSX");
    assertThat(run("export", "posts", "-o", back.toString())).isZero();
    assertThat(run("import", back.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("1 items = 0 stored + 1 duplicates + 0 rejected");
    assertThat(run("export", "tallies", "--level", "village")).isEqualTo(ThinTagCommand.FAILED);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  private int run(String command, String... args) {
    String[] line = new String[args.length + 3];
    line[0] = command;
    System.arraycopy(args, 0, line, 1, args.length);
    line[args.length + 1] = "--campaign";
    line[args.length + 2] = "khongdi-banrao";
    PrintStream stdout = System.out;
    out.reset();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      return ThinTagCommand.run(line);
    } finally {
      System.setOut(stdout);
    }
  }
}
