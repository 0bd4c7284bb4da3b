package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class AttributionControllerTest extends ApiTest {
  private static final String PATH = "/api/v1/attribution";

  @Test
  void namesTheUnitAndTheWordsThatLedThere() {
    assertThat(send("POST", PATH, "{\"text\":\"ชมของดี #จังหวัดชัยภูมิ #มหาดไทย\"}").body())
        .isEqualTo(
            "{\"units\":[\"36\"],\"certainty\":\"certain\",\"evidence\":[{\"kind\":\"province\","
                + "\"text\":\"จังหวัดชัยภูมิ\",\"start\":9,\"end\":23,\"unit\":\"36\"}],"
                + "\"candidates\":[],\"doubt\":null,\"explanation\":{\"th\":\"พบ “จังหวัดชัยภูมิ” ในข้อความ"
                + " แต่ไม่พบชื่อ อปท. ที่มีในทะเบียน จึงระบุได้ถึงระดับจังหวัด คือจังหวัดชัยภูมิ\","
                + "\"en\":\"Found “จังหวัดชัยภูมิ” in the text, but no local body of the register is"
                + " named, so it is settled as far as the province: Chaiyaphum Province\"}}");
  }

  @Test
  void leavesOpenWhatNothingSettles() {
    assertThat(send("POST", PATH, "{\"text\":\"\"}").body())
        .startsWith(
            "{\"units\":[],\"certainty\":\"unresolved\",\"evidence\":[],\"candidates\":[],"
                + "\"doubt\":null,\"explanation\":{\"th\":\"");
    assertThat(send("POST", PATH, "{\"text\":\"อบต.บ้านไร่\"}").body())
        .contains("\"doubt\":\"ambiguous\"", "มีอบต.บ้านไร่ 7 แห่งในประเทศ");
  }

  @Test
  void listensToTheClaimAndKnowsNobodyByAnEmptyAccount() {
    assertThat(
            send(
                    "POST",
                    PATH,
                    "{\"text\":\"งานบุญ\",\"platform\":\"x\",\"hashtags\":[null,\"บุญ\"],"
                        + "\"account\":{\"name\":\"ก\"},\"claimedUnit\":\"3608\"}")
                .body())
        .contains("\"units\":[\"3608\"]", "\"certainty\":\"likely\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                    | bad-request",
        "{\"text\":null}                       | bad-request",
        "{\"text\":\"ก\",\"claimedUnit\":\"99\"} | bad-request",
        "{\"text\":\"ก\",\"scope\":\"x\"}      | bad-request",
        "{\"text\":{}}                         | invalid-json",
        "{\"text\":\"ก\",\"account\":[]}       | invalid-json",
      })
  void explainsWhatIsMissing(String body, String code) {
    assertThat(send("POST", PATH, body)).satisfies(isProblem(400, code));
  }
}
