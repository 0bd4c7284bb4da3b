package io.thintag.collect.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Lane;
import io.thintag.collect.Quota;
import io.thintag.collect.RegisteredSource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineAccountsTest {

  @Test
  void knowsThoseThatHaveATokenEachWithAQuotaOfItsOwn() {
    LineAccounts accounts =
        accounts("main", new LineAccountSettings("moi", "b"), new LineAccountSettings("new", " "));

    assertThat(accounts.all()).extracting(LineAccount::name).containsExactly("line", "moi");
    RegisteredSource source = accounts.source();
    assertThat(source.lanes()).containsExactly(Lane.FOLLOWERS);
    assertThat(source.isTimed()).isFalse();
    assertThat(source.credential().missing()).isEmpty();
    assertThat(source.quotas())
        .containsExactly(
            new Quota("line", 60, new Quota.Hourly()), new Quota("moi", 60, new Quota.Hourly()));
  }

  @Test
  void isOffWithoutAnyToken() {
    assertThat(accounts("", new LineAccountSettings("moi", null)).source().credential().missing())
        .containsExactly("THINTAG_LINE_CHANNEL_TOKEN");
  }

  @Test
  void aNewHourBringsANewQuota() {
    Quota.Window hour = new Quota.Hourly();
    Instant moment = Instant.parse("2026-11-21T10:59:59.999Z");

    assertThat(hour.start(moment)).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(hour.end(moment)).isEqualTo("2026-11-21T11:00:00Z");
  }

  @Test
  void keepsTokensOutOfWhatIsLogged() {
    assertThat(accounts("t0ken", new LineAccountSettings("moi", "t0ken")).all().toString())
        .doesNotContain("t0ken");
    assertThat(new LineAccountSettings("moi", "t0ken")).asString().doesNotContain("t0ken");
  }

  private static LineAccounts accounts(@Nullable String token, LineAccountSettings... settings) {
    return new LineAccounts(JsonMapper.createDefault(), List.of(settings), 60, "line", token);
  }
}
