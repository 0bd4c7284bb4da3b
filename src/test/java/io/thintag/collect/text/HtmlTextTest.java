package io.thintag.collect.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>หนึ่ง</p><p>สอง</p>                          | หนึ่ง¶สอง
          หนึ่ง<br>สอง<br/><br/><br/>สาม                   | หนึ่ง¶สอง¶¶สาม
          <div>  หนึ่ง <b>สอง</b>&nbsp; สาม </div>           | หนึ่ง สอง สาม
          <a href="/t">#<span>ของดีบ้านเรา</span></a> ต่อ   | #ของดีบ้านเรา ต่อ
          ก<script>alert(1)</script><style>p{}</style>ข   | กข
          <ul><li>หนึ่ง</li><li>สอง</li></ul>               | หนึ่ง¶สอง
          <table><tr><td>ก</td><td>ข</td></tr></table>    | ก ข
          A &lt;b&gt; &amp;amp; c                         | A <b> &amp; c
          plain text & more                               | plain text & more
          <p>unclosed <b>bold                             | unclosed bold
          """)
  void copiesTheWordsAsAReaderWould(String html, String text) {
    assertThat(HtmlText.of(html)).isEqualTo(text.replace('¶', '\n'));
  }
}
