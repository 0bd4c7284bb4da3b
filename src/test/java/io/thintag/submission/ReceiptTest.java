package io.thintag.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {
  private static final Receipt ONE = Receipt.random(new Random(7));

  @Test
  void isTenDigitsInThreeGroups() {
    assertThat(ONE.toString()).matches("[1-9]\\d\\d-\\d{3}-\\d{4}");
    assertThat(Receipt.read(ONE.toString())).contains(ONE);
  }

  @Test
  void isReadWithBlanksAndInThaiDigits() {
    StringBuilder thai = new StringBuilder(" ");
    ONE.digits().chars().forEach(digit -> thai.append((char) (digit - '0' + '๐')).append(' '));
    assertThat(Receipt.read(thai.toString())).contains(ONE);
    assertThat(Receipt.read(ONE.toString().replace('-', '–'))).contains(ONE);
  }

  @Test
  void noticesEveryWrongDigitAndEverySwapOfNeighbours() {
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      String digits = Receipt.random(random).digits();
      for (int at = 0; at < digits.length(); at++) {
        for (char other = '0'; other <= '9'; other++) {
          String wrong = digits.substring(0, at) + other + digits.substring(at + 1);
          assertThat(Receipt.read(wrong).isPresent()).isEqualTo(wrong.equals(digits));
        }
        if (at > 0 && digits.charAt(at) != digits.charAt(at - 1)) {
          String swapped =
              digits.substring(0, at - 1)
                  + digits.charAt(at)
                  + digits.charAt(at - 1)
                  + digits.substring(at + 1);
          assertThat(Receipt.read(swapped)).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "0000000000", "12345678901", "abc", "12345x7890", "١"})
  void isNothingElse(String written) {
    assertThat(Receipt.read(written)).isEmpty();
    assertThatThrownBy(() -> new Receipt(written)).isInstanceOf(IllegalArgumentException.class);
  }
}
