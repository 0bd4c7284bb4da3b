package io.thintag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributeCommandTest {

  @Test
  void writesOneVerdictALineInTheSameOrder() throws IOException {
    List<String> lines =
        run(
            """
            {"id":"a","text":"อบต.ทุ่งคาโงก เชิญเที่ยว"}
            {"id":2,"text":"สวัสดี","hashtags":null,"account":null,"claimedUnit":"42"}

            {"id":"c","text":""}
            """,
            null);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .isEqualTo(
            "{\"id\":\"a\",\"units\":[\"6820108\"],\"certainty\":\"certain\",\"evidence\":"
                + "[{\"kind\":\"body\",\"text\":\"อบต.ทุ่งคาโงก\",\"start\":0,\"end\":13,"
                + "\"unit\":\"6820108\"}],\"candidates\":[],\"doubt\":null,\"explanation\":"
                + "{\"th\":\"พบ “อบต.ทุ่งคาโงก” ในข้อความ; มีอบต.ทุ่งคาโงกแห่งเดียวในประเทศ"
                + " จึงเป็นโพสต์ขององค์การบริหารส่วนตำบลทุ่งคาโงก อำเภอเมืองพังงา จังหวัดพังงา\","
                + "\"en\":\"Found “อบต.ทุ่งคาโงก” in the text; there is only one SAO named ทุ่งคาโงก"
                + " in the country, so the post belongs to Thung Kha Ngok Subdistrict"
                + " Administrative Organization (Mueang Phang-Nga District, Phangnga Province)\"}}");
    assertThat(lines.get(1))
        .startsWith(
            "{\"id\":2,\"units\":[\"42\"],\"certainty\":\"likely\",\"evidence\":"
                + "[{\"kind\":\"claim\",\"text\":\"42\",\"start\":-1,\"end\":-1,\"unit\":\"42\"}],"
                + "\"candidates\":[],\"doubt\":null,\"explanation\":{\"th\":\"");
    assertThat(lines.get(2))
        .startsWith(
            "{\"id\":\"c\",\"units\":[],\"certainty\":\"unresolved\",\"evidence\":[],"
                + "\"candidates\":[],\"doubt\":null,\"explanation\":{\"th\":\"");
  }

  @Test
  void aBadLineGivesAnErrorOnItsLineAndTheRestGoesOn() throws IOException {
    List<String> lines =
        run(
            """
            {"id":"a","text":
            [1]
            {"id":"b"}
            {"id":"c","text":["x"]}
            {"id":"d","text":"x","hashtags":"y"}
            {"id":"e","text":"x","account":"y"}
            {"id":"f","text":"จ.น่าน"}
            """,
            null);
    assertThat(lines).hasSize(7);
    assertThat(lines.get(0)).isEqualTo("{\"id\":null,\"error\":\"line 1 is not valid JSON\"}");
    assertThat(lines.get(1)).isEqualTo("{\"id\":null,\"error\":\"line 2 is not a JSON object\"}");
    assertThat(lines.get(2)).startsWith("{\"id\":\"b\",\"error\":\"line 3: ").contains("text");
    assertThat(lines.get(3)).startsWith("{\"id\":\"c\",\"error\":");
    assertThat(lines.get(4)).startsWith("{\"id\":\"d\",\"error\":").contains("hashtags");
    assertThat(lines.get(5)).startsWith("{\"id\":\"e\",\"error\":").contains("account");
    assertThat(lines.get(6)).contains("\"units\":[\"55\"]");
  }

  @Test
  void aLineThatNoMemoryCouldHoldGivesAnErrorAndTheRestGoesOn() throws IOException {
    String endless = "{\"id\":\"a\",\"text\":\"" + "x".repeat(25_000_000) + "\"}";
    List<String> lines = run(endless + "\n{\"id\":\"b\",\"text\":\"จ.น่าน\"}\n", null);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .isEqualTo("{\"id\":null,\"error\":\"line 1 is longer than 25000000 characters\"}");
    assertThat(lines.get(1)).contains("\"units\":[\"55\"]");
  }

  @Test
  void recognisesAnAccountByNativeIdAndByHandleOnlyIfTheIdIsMissing(@TempDir Path folder)
      throws IOException {
    Path accounts = folder.resolve("accounts.csv");
    Files.writeString(
        accounts, "platform,native_id,handle,unit_code\nfacebook,11,phonsa.news,6430211\n");
    List<String> lines =
        run(
            """
            {"id":"id","text":"x","account":{"platform":"facebook","nativeId":"11","handle":"new"}}
            {"id":"handle","text":"x","account":{"platform":"facebook","handle":"@PhonSa.News"}}
            {"id":"other","text":"x","account":{"platform":"facebook","nativeId":"12","handle":"phonsa.news"}}
            {"id":"elsewhere","text":"x","account":{"platform":"tiktok","nativeId":"11","handle":"phonsa.news"}}
            """,
            accounts);
    assertThat(lines.get(0)).contains("\"units\":[\"6430211\"]");
    assertThat(lines.get(1)).contains("\"units\":[\"6430211\"]");
    assertThat(lines.get(2)).contains("\"units\":[]");
    assertThat(lines.get(3)).contains("\"units\":[]");
  }

  @Test
  void refusesAnAccountsFileItCannotUse(@TempDir Path folder) throws IOException {
    Path wrong = folder.resolve("wrong.csv");
    Files.writeString(wrong, "platform,handle\nfacebook,x\n");
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
    assertThat(AttributeCommand.run(nothing, out, wrong)).isEqualTo(2);
    assertThat(AttributeCommand.run(nothing, out, folder.resolve("absent.csv"))).isEqualTo(2);
  }

  private static List<String> run(String input, @Nullable Path accounts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status =
        AttributeCommand.run(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            accounts);
    assertThat(status).isZero();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
