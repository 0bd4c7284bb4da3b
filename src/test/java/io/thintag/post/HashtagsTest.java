package io.thintag.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HashtagsTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        row("#เรื่องเล่าจากชุมชน", "เรื่องเล่าจากชุมชน"),
        row("#อบต.บ้านไร่", "อบต"),
        row("#อบต_บ้านไร่", "อบต_บ้านไร่"),
        row("#พ.ร.บ.ยาเสพติด", "พ"),
        row("#กทม.", "กทม"),
        row("ไปงาน#ของดีบ้านเรา", "ของดีบ้านเรา"),
        row("#ลีโอ#พี่แบงค์", "ลีโอ", "พี่แบงค์"),
        row("#ปี2569#ปี2570", "ปี2569", "ปี2570"),
        row("#ของดีบ้านเรา2569", "ของดีบ้านเรา2569"),
        row("#2569 #๒๕๖๙", "2569"),
        row("#ของดี-บ้านเรา", "ของดี"),
        row("#โปรดเกล้าฯ, #เก่งๆ", "โปรดเกล้าฯ", "เก่งๆ"),
        row("(#มหาดไทย) “#มหาดไทย”", "มหาดไทย"),
        row("＃มหาดไทย ﹟ของดี", "มหาดไทย", "ของดี"),
        row("#รักเมืองไทย❤️", "รักเมืองไทย"),
        row("#เที่ยว😀ไทย", "เที่ยว"),
        row("😀#เที่ยวไทย", "เที่ยวไทย"),
        row("#สุข\u200Bภาพ", "สุขภาพ"),
        row("#ChiangMai #chiangmai", "chiangmai"),
        row("abc#tag 9#tag a&#tag /#tag"),
        row("https://a.go.th/ข่าว#ของดี www.b.th/x?#y #จริง", "จริง"),
        row("# ว่าง ## #_ #. #️⃣"),
        row("##ซ้อน", "ซ้อน"),
        row("ไม่มีแท็ก"),
        row(""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsTheTagsOfAText(String text, List<String> names) {
    assertThat(Hashtags.in(text)).extracting(Hashtag::name).containsExactlyElementsOf(names);
  }

  @Test
  void aTagIsTheSameHoweverItIsTyped() {
    assertThat(Hashtag.of("＃เเพร่")).isEqualTo(Hashtag.of("แพร่")).hasToString("#แพร่");
    assertThat(Hashtag.of(" #ของ\u200Bดี ").name()).isEqualTo("ของดี");
  }

  @Test
  void refusesWhatCannotBeATag() {
    assertThatThrownBy(() -> Hashtag.of("# ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hashtag.of("สอง คำ")).isInstanceOf(IllegalArgumentException.class);
    assertThat(Hashtag.read("##")).isEmpty();
    assertThat(Hashtag.read("อบต.บ้านไร่")).contains(Hashtag.of("#อบต.บ้านไร่"));
  }

  @Test
  void visitsThousandsOfTagsInOnePost() {
    List<Integer> hashes = new ArrayList<>();
    Hashtags.visit("#ของดี".repeat(5_000), (hash, end) -> hashes.add(hash));
    assertThat(hashes).hasSize(5_000);
  }

  private static Arguments row(String text, String... names) {
    return Arguments.of(text, List.of(names));
  }
}
