package io.thintag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInTest extends BrowserTest {
  private static final String WANTED = House.CAMPAIGN + "?unit=3609";

  @Test
  void leadsWhereOneWantedAfterAWrongAndARightPassword() {
    Window window = stranger();
    SignIn signIn = new SignIn(window).open(WANTED);
    assertThat(window.page().getByRole(AriaRole.NAVIGATION)).hasCount(0);
    window.shotOfScreen("sign-in");
    window.forgive("status of 401");
    signIn.as("district", "not-the-password");
    assertThat(window.page().getByRole(AriaRole.ALERT))
        .containsText("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง");
    window.shotOfScreen("sign-in-wrong");
    signIn.as("district", House.password("district"));
    assertThat(window.heading()).hasText("อำเภอเทพสถิต");
    assertThat(window.where()).isEqualTo(WANTED);
    assertThat(window.page().getByText("district · ")).isVisible();
  }

  @Test
  void signsOutForGood() {
    Window window = stranger();
    new SignIn(window).open("/campaigns").as("viewer", House.password("viewer"));
    window.button("ออกจากระบบ").click();
    assertThat(window.page()).hasURL(stage.house().url() + "/login");
    window.page().goBack();
    window.page().reload();
    assertThat(window.where()).startsWith("/login?next=");
    assertThat(session(window)).isEmpty();
  }

  @Test
  void givesANewSessionThatScriptsCannotRead() {
    Window window = stranger();
    new SignIn(window).open("/campaigns").as("viewer", House.password("viewer"));
    assertThat(window.heading()).isVisible();
    Cookie first = session(window).orElseThrow();
    assertThat(first.httpOnly).isTrue();
    assertThat(first.sameSite).isEqualTo(SameSiteAttribute.LAX);
    assertThat(first.expires).isEqualTo(-1);
    assertThat((String) window.ask("document.cookie")).doesNotContain(first.value);

    new SignIn(window.visit("/login")).as("viewer", House.password("viewer"));
    assertThat(window.heading()).isVisible();
    assertThat(session(window).orElseThrow().value).isNotEqualTo(first.value);
    assertThat(statusWith(first.value)).isEqualTo(401);
  }

  @Test
  void endsASessionThatSomebodyPlantedBeforeTheSignIn() {
    Window attacker = stranger();
    new SignIn(attacker).open("/campaigns").as("viewer", House.password("viewer"));
    assertThat(attacker.heading()).isVisible();
    String planted = session(attacker).orElseThrow().value;

    Window victim = stranger();
    Cookie cookie = new Cookie("thintag", planted).setUrl(stage.house().url());
    victim.context().addCookies(List.of(cookie));
    new SignIn(victim.visit("/login")).as("province", House.password("province"));
    assertThat(victim.page().getByText("province · ")).isVisible();
    assertThat(session(victim).orElseThrow().value).isNotEqualTo(planted);
    assertThat(statusWith(planted)).isEqualTo(401);
    attacker.open("/campaigns");
    assertThat(attacker.where()).startsWith("/login");
  }

  private int statusWith(String session) {
    Window window = stranger();
    Cookie cookie = new Cookie("thintag", session).setUrl(stage.house().url());
    window.context().addCookies(List.of(cookie));
    APIResponse answer = window.context().request().get("/api/v1/campaigns");
    return answer.status();
  }

  private static Optional<Cookie> session(Window window) {
    return window.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("thintag"))
        .findFirst();
  }
}
