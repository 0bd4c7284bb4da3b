package io.thintag.collect.wire;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each site's robots.txt says to us (RFC 9309), kept for a day. No robots.txt, or none for us
 * (any 4xx), allows everything; a server that fails to give it (5xx) allows nothing for now.
 */
final class Robots {

  /** Our name in robots.txt, as the parser wants it. */
  static final String PRODUCT = "thintag";

  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
  private static final List<String> NAMES = List.of(PRODUCT);

  private final Map<String, Rules> known = new ConcurrentHashMap<>();
  private final Clock clock;

  Robots(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns the pause that the site asks for; zero if it does not ask.
   *
   * @param wire fetches robots.txt if it must
   * @throws SourceException.Closed if the page is closed to us
   */
  Duration admit(URI page, Wire wire) throws SourceException {
    BaseRobotRules rules = rules(page, wire);
    if (!rules.isAllowed(page.toASCIIString())) {
      throw new SourceException.Closed(
          "robots.txt of " + page.getAuthority() + " forbids this page", page);
    }
    long delay = rules.getCrawlDelay();
    if (delay == BaseRobotRules.UNSET_CRAWL_DELAY) {
      return Duration.ZERO;
    }
    Duration asked = Duration.ofMillis(delay);
    return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
  }

  /** Any 4xx but a throttle and a timeout (RFC 9309, 2.3.1.3). */
  static boolean saysThereIsNone(WireResponse response) {
    return switch (response.status()) {
      case 408, 425, 429 -> false;
      default -> response.status() >= 400 && response.status() < 500;
    };
  }

  private BaseRobotRules rules(URI page, Wire wire) throws SourceException {
    String site = page.getScheme() + "://" + page.getRawAuthority().toLowerCase(Locale.ROOT);
    Instant now = clock.instant();
    Rules rules = known.get(site);
    if (rules == null || rules.staleAt(now)) {
      known.values().removeIf(old -> old.staleAt(now));
      rules = new Rules(fetch(URI.create(site + "/robots.txt"), wire), now.plus(KEPT));
      known.put(site, rules);
    }
    return rules.rules();
  }

  private static BaseRobotRules fetch(URI robots, Wire wire) throws SourceException {
    try {
      WireResponse response = wire.ask(WireRequest.api(robots));
      // The parser would close the whole site if a delay exceeded its own limit.
      var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 5);
      String type = response.header("Content-Type").orElse("text/plain");
      return parser.parseContent(robots.toString(), response.body(), type, NAMES);
    } catch (SourceException.NotFound | SourceException.Refused e) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    } catch (SourceException.Unreadable e) {
      throw new SourceException.Unavailable(
          "robots.txt of " + robots.getAuthority() + " could not be read", robots, e);
    }
  }

  private record Rules(BaseRobotRules rules, Instant until) {
    boolean staleAt(Instant now) {
      return !until.isAfter(now);
    }
  }
}
