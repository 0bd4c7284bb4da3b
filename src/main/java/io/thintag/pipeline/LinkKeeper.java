package io.thintag.pipeline;

import io.thintag.campaign.Campaign;
import io.thintag.collect.Cursor;
import io.thintag.collect.link.CanonicalLink;
import io.thintag.post.PostKey;
import io.thintag.store.CursorStore;
import io.thintag.store.Members;
import io.thintag.store.Members.Member;
import io.thintag.store.PostStore;
import io.thintag.store.RunStore;
import io.thintag.store.StoredPost;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores what links showed, in the caller's transaction, like any page of any source. */
@Singleton
public final class LinkKeeper {
  private final PageWriter writer;
  private final LinkReader reader;
  private final PostStore posts;
  private final PostJudge judge;
  private final Clock clock;

  LinkKeeper(PageWriter writer, LinkReader reader, PostStore posts, PostJudge judge, Clock clock) {
    this.writer = writer;
    this.reader = reader;
    this.posts = posts;
    this.judge = judge;
    this.clock = clock;
  }

  /**
   * Stores a reading: the post, or the rejection with its raw answer.
   *
   * @return true if the post was a member of the campaign before
   */
  public boolean keep(Connection connection, LinkReader.Reading reading) throws SQLException {
    PageJob job = reading.job;
    RunStore.gather(
        connection, job.runId(), LinkReader.SOURCE, job.campaignSlug(), clock.instant());
    PageWriter.Outcome outcome =
        writer.write(connection, job, reading.page, Cursor.START, reading.exchanges);
    // Nobody reads on from here.
    CursorStore.forget(connection, job.source(), job.campaignSlug(), job.target());
    return outcome.counts().duplicates() > 0 && outcome.rejections().isEmpty();
  }

  /** Notes that a stored post is no longer shown; what is missing days later counts as deleted. */
  public void miss(Connection connection, CanonicalLink link, Campaign campaign, PostKey key)
      throws SQLException {
    keep(connection, reader.missing(link, campaign, key));
  }

  /**
   * Lets a stored post of which nobody had said so belong to the unit that it is handed in for.
   * Does nothing if it is no member or somebody said so before.
   */
  public void claim(Connection connection, Campaign campaign, PostKey key, @Nullable String unit)
      throws SQLException {
    if (unit == null
        || Members.find(connection, campaign.slug(), key).map(Member::claimed).orElse(true)) {
      return;
    }
    posts.lock(connection, List.of(key.platform()));
    StoredPost stored = posts.find(connection, List.of(key)).get(key);
    if (stored == null || !"".equals(stored.campaigns().get(campaign.slug()))) {
      return;
    }
    Map<String, String> claims = new HashMap<>(stored.campaigns());
    claims.put(campaign.slug(), unit);
    judge.judge(
        connection,
        new StoredPost(
            stored.key(),
            stored.text(),
            stored.url(),
            stored.accountKey(),
            stored.publishedAt(),
            stored.editedAt(),
            stored.repost(),
            stored.engagement(),
            stored.sourceRef(),
            stored.gone(),
            stored.missingSince(),
            claims));
  }
}
