package io.thintag.campaign;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Campaigns as they are stored. Each call is a transaction, or takes part in the caller's. */
@Singleton
public final class CampaignStore {
  private final TransactionOperations<Connection> transactions;
  private final ApplicationEventPublisher<CampaignChanged> changes;

  CampaignStore(
      TransactionOperations<Connection> transactions,
      ApplicationEventPublisher<CampaignChanged> changes) {
    this.transactions = transactions;
    this.changes = changes;
  }

  /** All campaigns, by slug. */
  public List<Campaign> all() {
    return transactions.executeRead(
        status -> sql(() -> CampaignRows.read(status.getConnection(), null)));
  }

  public Optional<Campaign> find(String slug) {
    return transactions.executeRead(
        status -> sql(() -> CampaignRows.read(status.getConnection(), slug)).stream().findFirst());
  }

  /** Sees a change in its transaction: the campaign before and after, null where there is none. */
  @FunctionalInterface
  public interface Witness {
    void saw(Connection connection, @Nullable Campaign before, @Nullable Campaign after)
        throws SQLException;
  }

  private static final Witness NOBODY = (connection, before, after) -> {};

  /** Stores a new campaign; nothing is stored if there is one with its slug. */
  public Optional<Campaign> create(Campaign campaign) {
    return create(campaign, NOBODY);
  }

  /** Likewise, before a witness. */
  public Optional<Campaign> create(Campaign campaign, Witness witness) {
    Optional<Campaign> created =
        transactions.executeWrite(
            status -> {
              Connection connection = status.getConnection();
              if (!sql(() -> CampaignRows.insert(connection, campaign))) {
                return Optional.empty();
              }
              Campaign made = stored(connection, campaign.slug());
              tell(witness, connection, null, made);
              return Optional.of(made);
            });
    created.ifPresent(made -> changes.publishEvent(new CampaignChanged(made.slug())));
    return created;
  }

  /**
   * Stores a campaign the first time that one with its slug is offered here and never again, so
   * that later changes and a deletion stand.
   */
  public boolean preload(Campaign campaign) {
    return transactions.executeWrite(
        status ->
            sql(
                () ->
                    CampaignRows.execute(
                                status.getConnection(), CampaignSql.MARK_PRELOADED, campaign.slug())
                            > 0
                        && CampaignRows.insert(status.getConnection(), campaign)));
  }

  /**
   * Replaces the campaign with the same slug.
   *
   * @param expected version that the change is based on; null: whichever is stored
   */
  public Change replace(Campaign campaign, @Nullable Integer expected) {
    return replace(campaign, expected, NOBODY);
  }

  /** Likewise, before a witness. */
  public Change replace(Campaign campaign, @Nullable Integer expected, Witness witness) {
    return announced(
        transactions.executeWrite(
            status -> {
              Connection connection = status.getConnection();
              Optional<Change> obstacle = obstacle(connection, campaign.slug(), expected);
              if (obstacle.isPresent()) {
                return obstacle.get();
              }
              Campaign before = stored(connection, campaign.slug());
              sql(
                  () -> {
                    CampaignRows.update(connection, campaign);
                    return true;
                  });
              Campaign after = stored(connection, campaign.slug());
              tell(witness, connection, before, after);
              return new Change.Done(after);
            }));
  }

  /**
   * Deletes a campaign that has no posts.
   *
   * @param expected version that the caller saw; null: whichever is stored
   */
  public Change delete(String slug, @Nullable Integer expected) {
    return delete(slug, expected, NOBODY);
  }

  /** Likewise, before a witness. */
  public Change delete(String slug, @Nullable Integer expected, Witness witness) {
    return announced(
        transactions.executeWrite(
            status -> {
              Connection connection = status.getConnection();
              Optional<Change> obstacle = obstacle(connection, slug, expected);
              if (obstacle.isPresent()) {
                return obstacle.get();
              }
              if (sql(() -> hasPosts(connection, slug))) {
                return new Change.HasPosts();
              }
              Campaign last = stored(connection, slug);
              sql(
                  () ->
                      CampaignRows.execute(connection, CampaignSql.DELETE_CURSORS, slug)
                          + CampaignRows.execute(connection, CampaignSql.DELETE, slug));
              tell(witness, connection, last, null);
              return new Change.Done(last);
            }));
  }

  private static void tell(
      Witness witness, Connection connection, @Nullable Campaign before, @Nullable Campaign after) {
    sql(
        () -> {
          witness.saw(connection, before, after);
          return true;
        });
  }

  private Change announced(Change change) {
    if (change instanceof Change.Done done) {
      changes.publishEvent(new CampaignChanged(done.campaign().slug()));
    }
    return change;
  }

  /** What came of a change. */
  public sealed interface Change {
    /** It is stored; the campaign as it is now, or was before it was deleted. */
    record Done(Campaign campaign) implements Change {}

    /** There is no such campaign. */
    record Unknown() implements Change {}

    /** Somebody changed the campaign meanwhile; nothing was stored. */
    record Newer(int version) implements Change {}

    /** The campaign has posts and cannot be deleted. */
    record HasPosts() implements Change {}
  }

  /** Holds the campaign for this transaction and tells what stands against a change. */
  private static Optional<Change> obstacle(
      Connection connection, String slug, @Nullable Integer expected) {
    return sql(
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(CampaignSql.LOCK)) {
            statement.setString(1, slug);
            try (ResultSet row = statement.executeQuery()) {
              if (!row.next()) {
                return Optional.of(new Change.Unknown());
              }
              int version = row.getInt(1);
              return expected == null || expected == version
                  ? Optional.empty()
                  : Optional.of(new Change.Newer(version));
            }
          }
        });
  }

  private static boolean hasPosts(Connection connection, String slug) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CampaignSql.HAS_POSTS)) {
      statement.setString(1, slug);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static Campaign stored(Connection connection, String slug) {
    return sql(() -> CampaignRows.read(connection, slug)).get(0);
  }

  private static <T> T sql(Statement<T> statement) {
    try {
      return statement.run();
    } catch (SQLException e) {
      throw new IllegalStateException("The campaigns could not be read or written", e);
    }
  }

  @FunctionalInterface
  private interface Statement<T> {
    T run() throws SQLException;
  }
}
