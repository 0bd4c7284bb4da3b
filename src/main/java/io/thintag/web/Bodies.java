package io.thintag.web;

import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.review.OfficialAccount;
import io.thintag.review.OfficialAccounts;
import io.thintag.review.OfficialAccounts.AccountQuestion;
import io.thintag.tally.TallyAnswer.Row;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists local bodies, those without posts first. */
@Singleton
final class Bodies {
  private static final int MOST_ACCOUNTS = 2_000;
  private static final List<String> ORDER =
      List.of(
          "notFound",
          "notObserved",
          "inReview",
          "tagsMissing",
          "complete",
          "exempt",
          "notExpected");

  private final BodyStates states;
  private final OfficialAccounts accounts;
  private final Registry registry;

  Bodies(BodyStates states, OfficialAccounts accounts, Registry registry) {
    this.states = states;
    this.accounts = accounts;
    this.registry = registry;
  }

  List<BodyRow> of(Campaign campaign, Unit within, List<Row> rows) {
    Map<String, String> state = states.of(campaign, within.code(), rows);
    Map<String, List<OfficialAccount>> own =
        accounts.page(AccountQuestion.of(within.code()), null, MOST_ACCOUNTS).stream()
            .filter(account -> account.withdrawnAt() == null)
            .collect(Collectors.groupingBy(OfficialAccount::unit));
    return rows.stream()
        .map(
            row ->
                new BodyRow(
                    registry.unit(row.unit().code()).orElseThrow(),
                    state.get(row.unit().code()),
                    row.posts(),
                    row.lastPostAt(),
                    own.getOrDefault(row.unit().code(), List.of())))
        .sorted(Comparator.comparingInt(body -> ORDER.indexOf(body.state())))
        .toList();
  }
}
