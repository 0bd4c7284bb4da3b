package io.thintag.area;

import io.thintag.post.Account;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The websites and Facebook pages that the gazetteer names, as accounts of their bodies. */
final class GazetteerAccounts {
  record Registered(Account account, URI url, String unitCode) {}

  private final Map<String, List<Registered>> byKey = new TreeMap<>();

  private GazetteerAccounts() {}

  /** An address that several bodies give is nobody's in particular, so it is left out. */
  static List<Registered> of(Gazetteer gazetteer) {
    GazetteerAccounts accounts = new GazetteerAccounts();
    for (Unit body : gazetteer.units(Level.BODY)) {
      URI website = body.website();
      if (website != null) {
        accounts.add(SiteAccounts.website(website, body.fullName()), website, body);
      }
      URI facebook = body.facebook();
      if (facebook != null) {
        accounts.add(SiteAccounts.facebook(facebook, body.fullName()), facebook, body);
      }
    }
    return accounts.byKey.values().stream()
        .filter(bearers -> bearers.size() == 1)
        .flatMap(List::stream)
        .toList();
  }

  private void add(Optional<Account> named, URI url, Unit body) {
    named.ifPresent(
        account ->
            byKey
                .computeIfAbsent(account.platform() + ' ' + account.key(), key -> new ArrayList<>())
                .add(new Registered(account, url, body.code())));
  }
}
