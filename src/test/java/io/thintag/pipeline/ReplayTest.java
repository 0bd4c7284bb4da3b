package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.campaign.CampaignTag;
import io.thintag.campaign.TagRole;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.SourcePage;
import io.thintag.post.PostKey;
import io.thintag.store.Rejections.Selection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected items are read again from what was kept, and how long that is kept. */
class ReplayTest extends PipelineTest {
  private static final String QUERY =
      "{\"kind\":\"tag\",\"baseUrl\":\"https://social.example\",\"tag\":\"x\","
          + "\"from\":\"2025-01-01T00:00:00Z\"}";
  private static final Selection ALL = new Selection(null, null, null);

  @TempDir Path folder;

  @Test
  void booksOfPageAndRunFollowWhatIsStoredAfterAll() throws SQLException {
    rejectOne();
    now = now.plus(Duration.ofDays(5));
    assertThat(replayer().rehearse(ALL).stored()).isOne();
    assertThat(posts("TH")).as("a rehearsal stores nothing").isZero();
    assertThat(replayer().replay(ALL)).isEqualTo(new Replay(1, 1, 0, 0, 0, List.of()));
    for (String table : List.of("run", "collected_page")) {
      assertThat(number("SELECT sum(stored) FROM " + table)).isOne();
      assertThat(number("SELECT sum(rejected) FROM " + table)).isZero();
    }
    assertThat(number("SELECT count(*) FROM capture_post")).as("erased with the post").isOne();
    assertThat(number("SELECT count(*) FROM post WHERE refreshed_at = '2026-11-21T00:00:00Z'"))
        .as("its terms run from when it was collected")
        .isOne();
    assertThat(differences()).isEmpty();
  }

  @Test
  void takesOnlyWhatIsAskedFor() throws SQLException {
    rejectOne();
    Instant after = now.plusSeconds(1);
    for (Selection other :
        List.of(
            new Selection("rueanglao-chumchon", null, null),
            new Selection(null, "feed", null),
            new Selection(null, null, after))) {
      assertThat(replayer().replay(other).tried()).as(other.toString()).isZero();
    }
    assertThat(replayer().replay(new Selection(CAMPAIGN, "mastodon", now)).stored()).isOne();
  }

  @Test
  void tellsWhyItemsAreStillRejected() throws SQLException {
    write(new Item.Broken("1", "a fault of ours", 0), "[{\"id\":\"1\"}]");
    Replay replay = replayer().replay(ALL);
    assertThat(replay.rejected()).isOne();
    assertThat(replay.why().get(0).items()).isOne();
    assertThat(text("SELECT detail FROM rejection"))
        .isEqualTo(replay.why().get(0).reason())
        .isNotEqualTo("a fault of ours");
    assertThat(number("SELECT count(*) FROM rejection WHERE tried_at IS NOT NULL")).isOne();
    assertThat(number("SELECT sum(rejected) FROM run")).isOne();
  }

  @Test
  void anOldPageTakesNothingFromANewerReadingAndBringsNothingBack() throws SQLException {
    rejectOne();
    replayer().replay(ALL);
    String id = text("SELECT native_id FROM post");
    execute("UPDATE rejection SET replayed_at = NULL");
    execute("UPDATE run SET stored = 0, rejected = items");
    execute("UPDATE collected_page SET stored = 0, rejected = items");
    execute("UPDATE post SET likes = 77, text = '#ของดีบ้านเรา newer'");
    assertThat(replayer().replay(ALL)).isEqualTo(new Replay(1, 0, 1, 0, 0, List.of()));
    assertThat(number("SELECT likes FROM post")).isEqualTo(77);
    assertThat(number("SELECT sum(duplicates) FROM run")).isOne();

    execute("UPDATE rejection SET replayed_at = NULL");
    String page = text("SELECT id FROM collected_page");
    store(new Item.Gone(new PostKey(PLATFORM, id)));
    assertThat(number("SELECT count(*) FROM capture WHERE page_id = '" + page + "'")).isZero();
    assertThat(replayer().replay(ALL)).isEqualTo(new Replay(0, 0, 0, 0, 1, List.of()));
    assertThat(posts("TH")).isZero();
  }

  @Test
  void rowsOfAFileAreReplayedAfterTheCampaignWasMended() throws Exception {
    Path file = folder.resolve("posts.csv");
    Files.writeString(
        file,
        "platform,native_id,text,published_at\n"
            + "facebook,1,#ของดีบ้านเรา #จังหวัดเลย,2025-05-20T10:00:00+07:00\n"
            + "facebook,2,#แท็กใหม่ #จังหวัดตาก,2025-05-20T10:00:00+07:00\n");
    context.getBean(Importer.class).take(new Importer.Handed(file, "csv", ""), CAMPAIGN);
    Campaign before = campaign(CAMPAIGN);
    List<CampaignTag> tags = new ArrayList<>(before.tags());
    tags.add(new CampaignTag(TagRole.CORE, "แท็กใหม่"));
    context
        .getBean(CampaignStore.class)
        .replace(
            new Campaign(
                CAMPAIGN,
                before.name(),
                tags,
                before.from(),
                null,
                before.scope(),
                List.of(),
                List.of(),
                0),
            null);
    assertThat(replayer().replay(new Selection(null, "import", null)).stored()).isOne();
    assertThat(posts("63")).isOne();
    assertThat(number("SELECT count(*) FROM run WHERE stored = 2 AND rejected = 0")).isOne();
    assertThat(differences()).isEmpty();
  }

  @Test
  void rawAnswersGoAfterTheirTermAndTheBooksStay() throws SQLException {
    store(found(post("1", "#ของดีบ้านเรา")));
    now = now.plus(Duration.ofDays(400));
    assertThat(terms().deleteOverdue()).isZero();
    now = now.plusSeconds(1);
    assertThat(terms().deleteOverdue()).isOne();
    assertThat(number("SELECT count(*) FROM capture")).isZero();
    assertThat(number("SELECT count(*) FROM capture_post")).isZero();
    assertThat(number("SELECT sum(stored) FROM collected_page")).isOne();
    assertThat(posts("TH")).isOne();
  }

  @Test
  void aCampaignsOwnTermCountsAndOpenRejectionsDoubleIt() throws SQLException {
    execute("UPDATE campaign SET capture_days = 10 WHERE slug = '" + CAMPAIGN + "'");
    store(found(post("1", "#ของดีบ้านเรา")));
    rejectOne();
    now = now.plus(Duration.ofDays(10)).plusSeconds(1);
    assertThat(terms().deleteOverdue()).as("the page without a rejection").isOne();
    assertThat(replayer().rehearse(ALL).tried()).isOne();
    now = now.plus(Duration.ofDays(10));
    assertThat(terms().deleteOverdue()).isOne();
    assertThat(replayer().replay(ALL).withoutCapture()).isOne();
  }

  private void rejectOne() throws SQLException {
    write(new Item.Broken(null, "a fault of ours", 0), TimelineServer.onePost());
  }

  private void write(Item item, String body) throws SQLException {
    writer.write(
        job("broken", QUERY),
        new SourcePage(List.of(item), new Cursor("1"), false),
        Cursor.START,
        List.of(exchange(body)));
  }

  private Replayer replayer() {
    return context.getBean(Replayer.class);
  }

  private CaptureTerms terms() {
    return context.getBean(CaptureTerms.class);
  }
}
