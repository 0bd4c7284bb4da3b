package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.thintag.access.Caller;
import io.thintag.area.Gazetteer;
import io.thintag.review.OfficialAccount;
import io.thintag.review.OfficialAccounts;
import io.thintag.review.OfficialAccounts.AccountQuestion;
import io.thintag.review.OfficialAccounts.After;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts lists of registered accounts together. */
@Singleton
final class Accounts {
  static final String HOME = "/admin/accounts";
  static final String DONE = "done";
  static final String ABOUT = "about";
  private static final String AFTER = "after";
  private static final Set<String> DEEDS = Set.of("verified", "withdrawn", "added");
  private static final int MOST = 50;

  private final OfficialAccounts accounts;
  private final CampaignQueries queries;
  private final UnitNames names;

  Accounts(OfficialAccounts accounts, CampaignQueries queries, UnitNames names) {
    this.accounts = accounts;
    this.queries = queries;
    this.names = names;
  }

  /** The list that the address asks for, if its place is named. */
  AccountsPage page(HttpRequest<?> request, Address asked, PlaceField place) {
    Wording w = Readers.of(request);
    Caller caller = Callers.of(request);
    Address list =
        asked
            .without(AFTER)
            .without(DONE)
            .without(ABOUT)
            .without(PlaceSearch.WORDS)
            .without(Readers.LANGUAGE)
            .without(Readers.DIGITS);
    String platform = known(list, "platform", PostFilter.PLATFORMS);
    String status = known(list, "status", AccountsPage.STATUSES);
    String area = queries.area(caller, list.query().get("unit"));
    AccountQuestion question =
        new AccountQuestion(
            area == null ? Gazetteer.COUNTRY : area, orNull(platform), orNull(status));
    After after = after(asked.query().get(AFTER));
    List<OfficialAccount> found =
        place.isOpen() ? List.of() : accounts.page(question, after, MOST + 1);
    List<OfficialAccount> shown = found.subList(0, Math.min(MOST, found.size()));
    return new AccountsPage(
        list,
        place,
        platform,
        status,
        accounts.counts(question),
        shown.stream().map(account -> item(w, account)).toList(),
        found.size() > MOST ? list.with(AFTER, end(shown)).toString() : null,
        after != null,
        done(w, asked),
        Csrf.token(request));
  }

  private AccountsPage.Item item(Wording w, OfficialAccount account) {
    return new AccountsPage.Item(account, unit(w, account.unit()), WebLink.of(account.url()));
  }

  String unit(Wording w, String code) {
    return names.of(w, code).map(UnitName::whole).orElse(code);
  }

  private static @Nullable String done(Wording w, Address asked) {
    String deed = asked.query().getOrDefault(DONE, "");
    String about = asked.query().getOrDefault(ABOUT, "");
    return DEEDS.contains(deed) ? w.t("admin.accounts.done." + deed, about) : null;
  }

  private static String known(Address list, String field, List<String> words) {
    return Optional.ofNullable(list.query().get(field)).filter(words::contains).orElse("");
  }

  private static @Nullable String orNull(String word) {
    return word.isEmpty() ? null : word;
  }

  private static @Nullable After after(@Nullable String place) {
    int colon = place == null ? -1 : place.indexOf(':');
    return place == null || colon < 0 || place.indexOf('\0') >= 0
        ? null
        : new After(place.substring(0, colon), place.substring(colon + 1));
  }

  private static String end(List<OfficialAccount> page) {
    OfficialAccount last = page.get(page.size() - 1);
    return last.platform() + ":" + last.key();
  }
}
