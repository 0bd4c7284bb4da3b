package io.thintag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

  @Test
  void endsLinesAsFilesOfAnySystemDo() throws IOException {
    assertThat(read("ก\r\nข\n\nค", 10)).containsExactly("ก", "ข", "", "ค");
    assertThat(read("ก\n", 10)).containsExactly("ก");
    assertThat(read("\n\n", 10)).containsExactly("", "");
    assertThat(read("", 10)).isEmpty();
  }

  @Test
  void keepsTheBeginningOfALineThatIsTooLongAndGoesOnWithTheNext() throws IOException {
    assertThat(read("1234\n12345\n1", 4)).containsExactly("1234", "1234 …", "1");
  }

  @Test
  void readsALineThatIsLongerThanItsBuffer() throws IOException {
    String line = "น้ำท่วม ".repeat(50_000);
    assertThat(read(line + "\n" + line, 1_000_000)).containsExactly(line, line);
    assertThat(read(line + "\nx", 100_000)).containsExactly(line.substring(0, 100_000) + " …", "x");
  }

  private static List<String> read(String text, int longest) throws IOException {
    BoundedLines lines =
        new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
    List<String> read = new ArrayList<>();
    String line;
    while ((line = lines.next()) != null) {
      read.add(lines.isCut() ? line + " …" : line);
    }
    return read;
  }
}
