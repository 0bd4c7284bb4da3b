package io.thintag.web;

import io.thintag.review.OfficialAccount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of registered accounts.
 *
 * @param list its address without the place in it
 * @param platform that is asked for; empty: all
 * @param status that is asked for; empty: all
 * @param counts how many there are of each status
 * @param next the next page; null: this is the last one
 * @param later true if it is not the first page
 * @param done what was just done, in a sentence; null: nothing
 */
record AccountsPage(
    Address list,
    PlaceField place,
    String platform,
    String status,
    Map<String, Long> counts,
    List<Item> items,
    @Nullable String next,
    boolean later,
    @Nullable String done,
    String csrf) {
  static final List<String> STATUSES = List.of("unverified", "verified", "withdrawn");

  /**
   * An account.
   *
   * @param unit whose it is, in words
   * @param link its page; null: it is not known
   */
  record Item(OfficialAccount account, String unit, @Nullable String link) {
    /** What people call it. */
    String title() {
      String name = account.name();
      return name == null ? account.key() : name;
    }

    boolean isVerified() {
      return account.status().equals("verified");
    }

    boolean isWithdrawn() {
      return account.isWithdrawn();
    }
  }

  long count(String of) {
    return counts.getOrDefault(of, 0L);
  }

  boolean isNarrowed() {
    return !list.query().isEmpty();
  }

  String csv() {
    return new Address("/api/v1/accounts.csv", list.query()).toString();
  }

  /** The page for a new account, of the unit that the list is about. */
  String add() {
    String unit = list.query().get("unit");
    Address page = Address.of("/admin/accounts/new");
    return unit == null ? page.toString() : page.with("unit", unit).toString();
  }
}
