package io.thintag.collect.link;

import io.thintag.collect.text.WebAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that carry another one along: platforms count who leaves through them, ask to log in
 * first or show the other one in a frame.
 */
final class Wrapping {
  private record Form(Pattern place, String parameter) {
    Form(String place, String parameter) {
      this(Pattern.compile(place), parameter);
    }
  }

  private static final String FACEBOOK = "(?:[a-z-]+\\.)?facebook\\.com";

  private static final List<Form> FORMS =
      List.of(
          new Form(FACEBOOK + "/(?:l\\.php|sharer(?:/sharer)?(?:\\.php)?|flx/warn)", "u"),
          new Form(FACEBOOK + "/plugins/(?:post|video)\\.php", "href"),
          new Form(FACEBOOK + "/login(?:\\.php)?", "next"),
          new Form("l\\.(?:instagram|threads)\\.(?:com|net)", "u"),
          new Form("(?:www\\.)?instagram\\.com/accounts/login", "next"),
          new Form("(?:www\\.)?tiktok\\.com/login(?:/.*)?", "redirect_url"),
          new Form("(?:(?:www|m)\\.)?youtube\\.com/redirect", "q"),
          new Form("(?:(?:www|m)\\.)?youtube\\.com/attribution_link", "u"),
          new Form("consent\\.youtube\\.com/m", "continue"),
          new Form("(?:www\\.)?google\\.(?:com|co\\.th)/url", "url"),
          new Form("(?:www\\.)?google\\.(?:com|co\\.th)/url", "q"),
          new Form("social-plugins\\.line\\.me/lineit/share", "url"));

  private Wrapping() {}

  /** The link inside, not yet judged; empty: nothing is inside. */
  static Optional<String> inside(WrittenLink link) {
    String place = link.host() + link.path();
    return FORMS.stream()
        .filter(form -> form.place().matcher(place).matches())
        .flatMap(form -> link.parameter(form.parameter()).stream())
        .findFirst()
        .map(inner -> resolved(link, inner));
  }

  /** Some give only a path of their own site. */
  private static String resolved(WrittenLink link, String inner) {
    return inner.startsWith("/") && !inner.startsWith("//")
        ? WebAddress.resolve(link.uri(), inner).map(Object::toString).orElse(inner)
        : inner;
  }
}
