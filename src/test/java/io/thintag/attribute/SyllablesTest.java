package io.thintag.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

  @ParameterizedTest
  @CsvSource({
    "ตาก, แดด, true",
    "บ้านไร่, จัดงาน, true",
    "นา, งาม, true",
    "แม่จัน, ขอเชิญ, true",
    "โคกนา, ประชุม, true",
    "บ่อ, ขอเชิญ, true",
    "ไพร, นก, true",
    "เขา, นั้น, true",
    "หนองปลา, อ.เมือง, true",
    "นา, ค, false",
    "นา, คแดง, false",
    "แพร, ก, false",
    "แม, ่จัน, false",
    "บ, ะ, false",
    "สิง, ห์, false",
    "พัน, ธุ์ข้าว, false",
    "กม.5, 5, false",
  })
  void aNameEndsWhereASyllableEnds(String name, String rest, boolean ends) {
    assertThat(Syllables.mayEnd(name + rest, 0, name.length())).isEqualTo(ends);
  }

  @Test
  void theTrieFindsExactlyItsWords() {
    List<String> words = List.of("กา", "กาแฟ", "ก", "ขา", "a");
    Trie trie = Trie.of(words);
    assertThat(trie.words()).containsExactly("a", "ก", "กา", "กาแฟ", "ขา");
    for (String text : List.of("กา", "กาแฟ", "ก", "ขา", "a", "กาแ", "ข", "", "กาแฟส", "b")) {
      int node = Trie.ROOT;
      for (int i = 0; i < text.length() && node != Trie.NONE; i++) {
        node = trie.next(node, text.charAt(i));
      }
      int word = node == Trie.NONE ? Trie.NONE : trie.word(node);
      assertThat(word == Trie.NONE ? "" : trie.words().get(word))
          .isEqualTo(words.contains(text) ? text : "");
    }
  }
}
