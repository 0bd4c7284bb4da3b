package io.thintag.budget;

import io.thintag.collect.Cost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the rest of a source's quotas will be spent until their windows end. Every target gets one
 * reading, in order of priority, before any gets a second; what no reading is left for is known now
 * and not only when the quota is empty. Made anew from what is really left whenever it is needed,
 * so that a reading that cost more than expected is made up for.
 */
public final class BudgetPlan {
  private final Map<Key, Share> shares = new LinkedHashMap<>();
  private final Map<String, Long> planned = new HashMap<>();
  private final Map<String, Long> missed = new HashMap<>();
  private final Map<String, Purse> purses = new HashMap<>();

  private record Key(String campaign, String target) {}

  /**
   * What a target gets.
   *
   * @param granted readings until the window ends, of {@link Demand#readings()}
   */
  public record Share(Demand demand, int granted) {
    int refused() {
      return demand.readings() - granted;
    }
  }

  private BudgetPlan() {}

  /** Shares out what is left. */
  public static BudgetPlan of(List<Demand> demands, List<Allowance> allowances, Instant now) {
    BudgetPlan plan = new BudgetPlan();
    allowances.forEach(allowance -> plan.purses.put(allowance.bucket(), new Purse(allowance)));
    List<Demand> open = plan.grant(demands.stream().sorted(Priority.first(now)).toList(), 1);
    open = open.stream().sorted(Priority.further(now)).toList();
    for (int reading = 2; !open.isEmpty(); reading++) {
      open = plan.grant(open, reading);
    }
    plan.shares.values().forEach(plan::count);
    return plan;
  }

  /** One more reading for each as far as it goes; returns those that want and may get another. */
  private List<Demand> grant(List<Demand> demands, int reading) {
    List<Demand> open = new ArrayList<>();
    for (Demand demand : demands) {
      boolean granted = pay(demand.costs());
      if (granted || reading == 1) {
        shares.put(
            new Key(demand.campaign(), demand.target()), new Share(demand, granted ? reading : 0));
      }
      if (granted && reading < demand.readings()) {
        open.add(demand);
      }
    }
    return open;
  }

  private boolean pay(List<Cost> costs) {
    if (costs.stream().anyMatch(cost -> purse(cost).map(p -> !p.covers(cost)).orElse(false))) {
      return false;
    }
    costs.forEach(
        cost ->
            purse(cost)
                .ifPresent(purse -> planned.merge(cost.bucket(), purse.pay(cost), Long::sum)));
    return true;
  }

  private Optional<Purse> purse(Cost cost) {
    return Optional.ofNullable(purses.get(cost.bucket()));
  }

  private void count(Share share) {
    for (Cost cost : share.demand().costs()) {
      purse(cost)
          .ifPresent(purse -> missed.merge(cost.bucket(), purse.lack(cost, share), Long::sum));
    }
  }

  /** How much of a bucket the planned readings take until its window ends. */
  public long planned(String bucket) {
    return planned.getOrDefault(bucket, 0L);
  }

  /** How much more the schedule would take than there is. */
  public long missed(String bucket) {
    return missed.getOrDefault(bucket, 0L);
  }

  /** Targets that get fewer readings than the schedule wants, those with the fewest first. */
  public List<Share> shortened() {
    return shares.values().stream()
        .filter(share -> share.refused() > 0)
        .sorted(java.util.Comparator.comparingInt(Share::granted))
        .toList();
  }

  /** What a target gets; nothing for one that is not in the plan. */
  public Optional<Share> share(String campaign, String target) {
    return Optional.ofNullable(shares.get(new Key(campaign, target)));
  }

  /**
   * Whether a target is to be read now. The readings that it gets are spread over the time that is
   * left.
   */
  public boolean isTurnOf(String campaign, String target, Instant now) {
    Share share = shares.get(new Key(campaign, target));
    if (share == null) {
      return true;
    }
    Instant last = share.demand().lastRead();
    if (share.granted() == 0) {
      return false;
    }
    if (last == null || share.refused() == 0) {
      return true;
    }
    return ends(share)
        .map(end -> !last.plus(spacing(now, end, share.granted())).isAfter(now))
        .orElse(true);
  }

  private Optional<Instant> ends(Share share) {
    return share.demand().costs().stream()
        .flatMap(cost -> purse(cost).stream())
        .flatMap(purse -> purse.end().stream())
        .min(Instant::compareTo);
  }

  /** A little less than even, since the schedule's own steps are not to add up to a delay. */
  private static Duration spacing(Instant now, Instant end, int readings) {
    return Duration.between(now, end).multipliedBy(9).dividedBy(10L * readings);
  }

  /** What is left of one bucket while it is being shared out. */
  private static final class Purse {
    private final Allowance allowance;
    private final Set<String> paid;
    private final Set<String> lacked = new HashSet<>();
    private long left;

    Purse(Allowance allowance) {
      this.allowance = allowance;
      this.paid = new HashSet<>(allowance.paid());
      this.left = allowance.left();
    }

    boolean covers(Cost cost) {
      return isPaid(cost) || cost.amount() <= left;
    }

    long pay(Cost cost) {
      if (isPaid(cost)) {
        return 0;
      }
      left -= cost.amount();
      if (!cost.thing().isEmpty()) {
        paid.add(cost.thing());
      }
      return cost.amount();
    }

    /** What the refused readings would have taken; a thing is wanted once. */
    long lack(Cost cost, Share share) {
      if (cost.thing().isEmpty()) {
        return cost.amount() * share.refused();
      }
      return !isPaid(cost) && lacked.add(cost.thing()) ? cost.amount() : 0;
    }

    private boolean isPaid(Cost cost) {
      return !cost.thing().isEmpty() && paid.contains(cost.thing());
    }

    Optional<Instant> end() {
      return Optional.ofNullable(allowance.end());
    }
  }
}
