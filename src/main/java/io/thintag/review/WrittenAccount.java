package io.thintag.review;

import io.thintag.post.Account;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account as people write it (an address, an @handle or a native id) read into one.
 *
 * @param url where people see it; null: it is not known
 */
record WrittenAccount(Account account, @Nullable String url) {
  private static final int LONGEST = 500;
  private static final Pattern INVISIBLE =
      Pattern.compile("[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:(https?)://)?([^/?#:@\\s]+)(?::\\d+)?(/[^?#]*)?(\\?[^#]*)?(?:#.*)?");
  private static final Pattern SITE =
      Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z][a-z0-9-]+");
  private static final Set<String> SHORTENERS =
      Set.of(
          "bit.ly",
          "fb.me",
          "fb.watch",
          "g.co",
          "goo.gl",
          "lin.ee",
          "t.co",
          "tinyurl.com",
          "vm.tiktok.com",
          "vt.tiktok.com",
          "youtu.be");
  private static final String PLATFORMS =
      "facebook, instagram, threads, youtube, tiktok, x, bluesky, mastodon, line หรือ web";

  private record Parts(String scheme, String host, String path) {}

  /**
   * Reads an account.
   *
   * @param platform blank: the address says it
   * @throws NotAnAccount with what to mend
   */
  static WrittenAccount read(
      @Nullable String platform, @Nullable String written, @Nullable String name) {
    String text = written == null ? "" : INVISIBLE.matcher(written).replaceAll("").strip();
    if (text.isEmpty()) {
      throw NotAnAccount.account("ต้องใส่ที่อยู่หน้าเพจ @ชื่อผู้ใช้ หรือรหัสบัญชี");
    }
    if (text.length() > LONGEST || Plain.isNot(text) || text.indexOf(' ') >= 0) {
      throw NotAnAccount.account(
          "ต้องเป็นที่อยู่หรือชื่อผู้ใช้เดียว ไม่มีช่องว่าง ยาวไม่เกิน " + LONGEST + " ตัวอักษร");
    }
    Optional<Parts> address = parts(text);
    AccountPlatform on = platform(platform, address);
    boolean looksLikeAddress =
        text.contains("/") || on == AccountPlatform.WEB || ofPlatform(address).isPresent();
    return looksLikeAddress && !on.isId(text)
        ? inAddress(on, address.orElseThrow(WrittenAccount::noAddress), name)
        : named(on, latinDigits(text), name);
  }

  /** Thai digits as the others. */
  static String latinDigits(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    text.chars()
        .map(c -> c >= '\u0E50' && c <= '\u0E59' ? c - '\u0E50' + '0' : c)
        .forEach(c -> latin.append((char) c));
    return latin.toString();
  }

  private static AccountPlatform platform(@Nullable String written, Optional<Parts> address) {
    Optional<AccountPlatform> ofHost = ofPlatform(address);
    if (written == null || written.isBlank()) {
      return ofHost.orElseThrow(() -> NotAnAccount.platform("ต้องระบุแพลตฟอร์ม: " + PLATFORMS));
    }
    AccountPlatform named =
        AccountPlatform.of(written)
            .orElseThrow(
                () ->
                    NotAnAccount.platform(
                        "ไม่รู้จักแพลตฟอร์ม «" + written.strip() + "» ต้องเป็น " + PLATFORMS));
    if (ofHost.isPresent() && ofHost.get() != named) {
      throw NotAnAccount.platform(
          "ที่อยู่นี้เป็นของ " + ofHost.get().wireName() + " ไม่ใช่ " + named.wireName());
    }
    return named;
  }

  private static Optional<AccountPlatform> ofPlatform(Optional<Parts> address) {
    return address.flatMap(parts -> AccountPlatform.ofHost(parts.host()));
  }

  private static Optional<Parts> parts(String text) {
    Matcher match = ADDRESS.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      String host = IDN.toASCII(match.group(2)).toLowerCase(Locale.ROOT);
      String path = Optional.ofNullable(match.group(3)).orElse("/");
      String query = Optional.ofNullable(match.group(4)).orElse("");
      String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      String scheme = Optional.ofNullable(match.group(1)).orElse("https");
      return Optional.of(
          new Parts(
              scheme.toLowerCase(Locale.ROOT),
              host,
              decoded.equals("/profile.php") ? decoded + query : decoded));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static WrittenAccount inAddress(
      AccountPlatform on, Parts address, @Nullable String name) {
    if (SHORTENERS.contains(address.host())) {
      throw NotAnAccount.account("เป็นลิงก์ย่อ ให้เปิดลิงก์ แล้วคัดลอกที่อยู่เต็มของหน้าบัญชี");
    }
    if (on == AccountPlatform.WEB) {
      return website(address, name);
    }
    boolean elsewhere = AccountPlatform.ofHost(address.host()).isEmpty();
    if (elsewhere && on != AccountPlatform.MASTODON) {
      throw NotAnAccount.account(
          "ไม่ใช่ที่อยู่ของ "
              + on.wireName()
              + " ถ้าเป็นเว็บไซต์ของหน่วยงาน ให้เลือกแพลตฟอร์ม web");
    }
    if (AccountPaths.isPost(address.path())) {
      throw NotAnAccount.account(
          "เป็นที่อยู่ของโพสต์ ไม่ใช่ของบัญชี ให้คัดลอกที่อยู่หน้าหลักของบัญชี");
    }
    Optional<String> id = on.idInPath(address.path());
    if (id.isPresent()) {
      return of(on, id.get(), null, name);
    }
    String handle = on.handleInPath(address.path()).orElseThrow(WrittenAccount::noAddress);
    boolean bareMastodon = on == AccountPlatform.MASTODON && handle.indexOf('@') < 0;
    return of(on, null, bareMastodon ? handle + "@" + address.host() : handle, name);
  }

  private static WrittenAccount named(AccountPlatform on, String text, @Nullable String name) {
    if (on.isId(text)) {
      return of(on, text, null, name);
    }
    String bare = text.startsWith("@") ? text.substring(1) : text;
    if (!on.isHandle(bare)) {
      throw NotAnAccount.account(
          on == AccountPlatform.MASTODON
              ? "ต้องเป็น @ชื่อ@เซิร์ฟเวอร์ หรือที่อยู่หน้าบัญชี"
              : "ไม่ใช่ชื่อผู้ใช้หรือรหัสบัญชีของ " + on.wireName() + " ให้วางที่อยู่หน้าบัญชีแทน");
    }
    return of(on, null, bare, name);
  }

  private static WrittenAccount website(Parts address, @Nullable String name) {
    if (!SITE.matcher(address.host()).matches()) {
      throw NotAnAccount.account("ไม่ใช่ชื่อเว็บไซต์ ตัวอย่าง www.banrai.go.th");
    }
    String bare = address.host().startsWith("www.") ? address.host().substring(4) : address.host();
    return new WrittenAccount(
        new Account(AccountPlatform.WEB.wireName(), bare, null, name),
        address.scheme() + "://" + address.host() + "/");
  }

  private static WrittenAccount of(
      AccountPlatform on, @Nullable String id, @Nullable String handle, @Nullable String name) {
    return new WrittenAccount(
        new Account(on.wireName(), id, handle, name), escaped(on.address(id, handle)));
  }

  private static @Nullable String escaped(@Nullable String address) {
    try {
      return address == null ? null : new URI(address).toASCIIString();
    } catch (URISyntaxException e) {
      throw noAddress();
    }
  }

  private static NotAnAccount noAddress() {
    return NotAnAccount.account(
        "ที่อยู่นี้ไม่ใช่หน้าของบัญชี ให้เปิดหน้าหลักของบัญชี แล้วคัดลอกที่อยู่จากช่องที่อยู่ของเบราว์เซอร์");
  }
}
