package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.store.MembershipRow.EvidenceRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // text | spans | pieces, marked ones in brackets
        "abcdef | 1-3 | a[bc]def",
        "abcdef | 0-6 | [abcdef]",
        "abcdef | 1-3,2-5 | a[bcde]f",
        "abcdef | 2-5,1-3,2-3 | a[bcde]f",
        "abcdef | 1-3,3-5 | a[bcde]f",
        "abcdef | 1-2,4-5 | a[b]cd[e]f",
        "abcdef | -1--1 | abcdef",
        "abcdef | 4-99 | abcd[ef]",
        "abcdef | 9-12 | abcdef",
        "abcdef | 3-3 | abcdef",
        // half of a surrogate pair
        "a😀b | 2-4 | a[😀b]",
        "a😀b | 0-2 | [a😀]b",
        // between a consonant, its vowel and its tone mark, and before sara am
        "ที่นี่ | 0-1 | [ที่]นี่",
        "ที่นี่ | 4-6 | ที่[นี่]",
        "น้ำใจ | 0-2 | [น้ำ]ใจ"
      })
  void marksWholeCharacters(String text, String spans, String expected) {
    List<EvidenceRow> evidence =
        Stream.of(spans.split(","))
            .map(span -> span.split("(?<=[0-9])-", 2))
            .map(
                span ->
                    new EvidenceRow(
                        "body", "", Integer.parseInt(span[0]), Integer.parseInt(span[1]), null))
            .toList();
    List<Marked.Piece> pieces = Marked.of(text, evidence);
    assertThat(
            pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining()))
        .isEqualTo(expected);
  }

  @Test
  void cutsExcerptsBetweenCharacters() {
    assertThat(Excerpt.of(null)).isEmpty();
    assertThat(Excerpt.of(" สวน\n ทุเรียน ")).isEqualTo("สวน ทุเรียน");
    String cut = Excerpt.of("a".repeat(59) + "😀😀");
    assertThat(cut).isEqualTo("a".repeat(59) + "…");
    assertThat(Excerpt.of("ก".repeat(59) + "ที่นี่")).doesNotEndWith("ท…");
  }

  @Test
  void goesBackToPagesOfOursOnly() {
    assertThat(BackPath.of("/campaigns/a/posts?unit=36")).isEqualTo("/campaigns/a/posts?unit=36");
    for (String foreign :
        new String[] {
          null, "", "//evil.example", "https://evil.example", "/\\evil.example", "/a b", "evil"
        }) {
      assertThat(BackPath.of(foreign)).isEqualTo("/review");
    }
  }
}
