package io.thintag.pipeline;

import io.thintag.area.Gazetteer;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.Sources;
import io.thintag.collect.WatchSettings;
import io.thintag.post.Account;
import io.thintag.store.AccountDirectory;
import io.thintag.store.WatchStore;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registers whom to watch where. */
@Singleton
public class Watching {
  private final Transactions transactions;
  private final AccountDirectory accounts;
  private final Gazetteer gazetteer;
  private final Sources sources;
  private final Clock clock;

  Watching(
      Transactions transactions,
      AccountDirectory accounts,
      Gazetteer gazetteer,
      Sources sources,
      Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.gazetteer = gazetteer;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * An account and the address where a source reads it.
   *
   * @param unit code of the unit it belongs to; null: nobody's in particular
   * @param verified true: somebody has checked that it is the unit's own
   */
  public record Watched(
      String source, URI address, Account account, @Nullable String unit, boolean verified) {}

  /** Registers what the configuration names. Whoever writes it there has looked. */
  void register(Collection<WatchSettings> configured) {
    if (!configured.isEmpty()) {
      register(
          configured.stream()
              .map(w -> new Watched(w.source(), w.address(), w.owner(), w.unit(), true))
              .toList());
    }
  }

  /** Has the feed source try the feed that most sites of local bodies would have: WordPress's. */
  void watchWebsites() {
    transactions.write(WatchStore::watchWebsites);
  }

  /**
   * Registers accounts and addresses, all or none. A source that asks for the accounts of a
   * platform by their ids needs no address of theirs.
   *
   * @throws IllegalArgumentException if a source or unit is unknown
   */
  public void register(List<Watched> watched) {
    transactions.write(
        connection -> {
          for (Watched w : watched) {
            RegisteredSource source = sources.require(w.source());
            if (w.unit() != null) {
              gazetteer.require(w.unit());
            }
            WatchStore.register(
                connection, w.account(), w.unit(), w.address(), w.verified(), clock.instant());
            if (!w.account().platform().equals(source.channelsOf())) {
              WatchStore.watch(connection, w.source(), w.address(), w.account());
            }
          }
          return watched.size();
        });
    accounts.reload();
  }
}
