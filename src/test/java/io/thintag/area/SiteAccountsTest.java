package io.thintag.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.post.Account;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteAccountsTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.bangkok.go.th/, bangkok.go.th",
    "http://WWW.TambonBanRai.go.th/index.php, tambonbanrai.go.th",
    "https://banrai.go.th:8443, banrai.go.th",
    "mailto:a@b.go.th, ",
  })
  void knowsAWebsiteByItsHost(URI address, @Nullable String key) {
    assertThat(SiteAccounts.website(address, "x").map(Account::key).orElse(null)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.facebook.com/bangkokbma, @bangkokbma",
    "https://www.facebook.com/BangkokBMA/, @bangkokbma",
    "https://www.facebook.com/abt.banrai-36/posts/12, @abt.banrai-36",
    "https://www.facebook.com/100076629785409, 100076629785409",
    "https://www.facebook.com/profile.php?id=100076629785409, 100076629785409",
    "https://www.facebook.com/profile.php?locale=th_TH&id=100076629785409&sk=about, 100076629785409",
    "https://www.facebook.com/groups/308688740996482, ",
    "https://www.facebook.com/sharer.php?u=x, ",
    "https://www.facebook.com/profile.php, ",
    "https://www.facebook.com/, ",
    "https://www.facebook.com, ",
  })
  void knowsAFacebookPageByItsNumberOrElseItsName(URI address, @Nullable String key) {
    assertThat(SiteAccounts.facebook(address, "x").map(Account::key).orElse(null)).isEqualTo(key);
  }

  @Test
  void registersNoAddressThatSeveralBodiesGive() {
    assertThat(GazetteerAccounts.of(Gazetteer.load()))
        .extracting(registered -> registered.account().key())
        .contains("bangkok.go.th", "@bangkokbma")
        .doesNotContain("sites.google.com", "@groups")
        .doesNotHaveDuplicates();
  }
}
