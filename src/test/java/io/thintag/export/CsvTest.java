package io.thintag.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import io.thintag.export.CsvStream.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.scheduler.Schedulers;

class CsvTest {
  private static final CsvTable<Object[]> TABLE =
      new CsvTable<>(
          List.of(
              new Column<>("a", "ก", row -> row[0]), new Column<>("b", "ข, และ", row -> row[1])));

  @Test
  void beginsWithAByteOrderMarkAndThaiHeadings() {
    assertThat(TABLE.head(CsvOptions.FOR_PEOPLE)).isEqualTo("\uFEFFก,\"ข, และ\"\r\n");
    assertThat(TABLE.head(new CsvOptions(false, true))).isEqualTo("a,b\r\n");
  }

  @Test
  void writesEachKindOfCell() {
    assertThat(line("บรรทัด\nใหม่", "เขา \"ว่า\""))
        .isEqualTo("\"บรรทัด\nใหม่\",\"เขา \"\"ว่า\"\"\"\r\n");
    assertThat(line(null, "")).isEqualTo(",\r\n");
    assertThat(line(-5L, true)).isEqualTo("-5,true\r\n");
    assertThat(line(List.of("ก", "ข"), List.of())).isEqualTo("ก ข,\r\n");
    assertThat(line(Instant.parse("2025-05-30T17:00:00Z"), LocalDate.of(2025, 5, 30)))
        .isEqualTo("2025-05-31T00:00:00+07:00,2025-05-30\r\n");
    assertThat(line(OffsetDateTime.parse("2025-05-30T10:00:00-07:00"), 1.5))
        .isEqualTo("2025-05-31T00:00:00+07:00,1.5\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "=1+1, '=1+1",
        "+66812345678, '+66812345678",
        "-เลย, '-เลย",
        "@admin, '@admin",
        "\"\tx\", \"'\tx\"",
        "\"\rx\", \"'\rx\"",
        "＝1, '＝1",
        "＋1, '＋1",
        "－1, '－1",
        "＠x, '＠x",
        "'=1, ''=1",
        "'quoted', 'quoted'",
        "1=1, 1=1",
        "#ของดีบ้านเรา, #ของดีบ้านเรา"
      })
  void keepsSpreadsheetsFromRunningCells(String text, String cell) {
    assertThat(FormulaCells.protect(text)).isEqualTo(cell);
    assertThat(FormulaCells.restore(cell)).isEqualTo(text);
  }

  @Property(tries = 500)
  void bringsAnyTextBackIntact(@ForAll String text, @ForAll String other) {
    String csv = line(text, other);
    List<String> cells =
        CsvReader.builder().ofCsvRecord(csv).stream().findFirst().orElseThrow().getFields();
    assertThat(cells.stream().map(FormulaCells::restore)).containsExactly(text, other);
  }

  @Test
  void readsTheNextPageOnlyWhenTheReaderWantsMore() {
    AtomicInteger pages = new AtomicInteger();
    List<String> pieces =
        CsvStream.<Object[], Integer>of(
                TABLE,
                CsvOptions.FOR_PEOPLE,
                key -> {
                  pages.incrementAndGet();
                  int from = key == null ? 0 : key;
                  return page(from, from + 1);
                },
                Schedulers.immediate())
            .take(3)
            .collectList()
            .block();
    assertThat(pieces).containsExactly("\uFEFFก,\"ข, และ\"\r\n", "0,x\r\n", "1,x\r\n");
    assertThat(pages).hasValueLessThanOrEqualTo(3);
  }

  @Test
  void endsWithTheLastPageAndBreaksOffOnAFailure() {
    assertThat(stream(2)).isEqualTo("a,b\r\n0,x\r\n1,x\r\n2,x\r\n");
    assertThatThrownBy(() -> stream(-1)).hasMessageContaining("page 1 is lost");
  }

  private static String stream(int last) {
    return CsvStream.<Object[], Integer>of(
            TABLE,
            new CsvOptions(false, true),
            key -> {
              int from = key == null ? 0 : key;
              if (last < 0 && from == 1) {
                throw new IllegalStateException("page 1 is lost");
              }
              return page(from, from == last ? null : from + 1);
            },
            Schedulers.boundedElastic())
        .collect(Collectors.joining())
        .block();
  }

  private static Page<Object[], Integer> page(int from, @Nullable Integer next) {
    return new Page<>(Arrays.<Object[]>asList(new Object[] {from, "x"}), next);
  }

  private static String line(Object a, Object b) {
    return TABLE.lines(Arrays.<Object[]>asList(new Object[] {a, b}));
  }
}
