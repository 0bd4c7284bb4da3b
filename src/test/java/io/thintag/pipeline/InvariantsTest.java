package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.campaign.CampaignTag;
import io.thintag.campaign.TagRole;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.SourcePage;
import io.thintag.post.Engagement;
import io.thintag.post.PostKey;
import io.thintag.store.CursorStore;
import io.thintag.store.PageCounts;
import io.thintag.store.Rejections.Selection;
import io.thintag.tally.TallyAnswer;
import io.thintag.tally.TallyQueries;
import io.thintag.tally.TallyQuestion;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The invariants of the design, section 4, one by one. */
class InvariantsTest extends PipelineTest {

  private static final String CORE = "#ของดีบ้านเรา #เที่ยวท้องถิ่น ";

  @Test
  void invariant1NothingIsLost() throws SQLException {
    PageCounts counts =
        store(
                found(post("1", CORE + "#อบต.บ้านไร่ #อำเภอเทพสถิต #จังหวัดชัยภูมิ")),
                found(post("1", CORE + "again on the same page")),
                found(post("2", "no campaign tag at all")),
                new Item.Broken("3", "created_at is missing", 0))
            .counts();
    assertThat(counts).isEqualTo(new PageCounts(4, 1, 1, 2));
    assertThat(number("SELECT count(*) FROM rejection r JOIN capture c USING (page_id)"))
        .as("each rejection has its raw capture")
        .isEqualTo(2);
    assertThat(number("SELECT count(*) FROM rejection WHERE reason = 'NO_CORE_TAG'")).isEqualTo(1);
  }

  @Test
  void invariant2APageMovesAsOneOrNotAtAll() throws SQLException {
    store(found(post("1", CORE)));
    SourcePage page = new SourcePage(List.of(found(post("2", CORE))), new Cursor("x"), false);
    assertThatThrownBy(
            () -> writer.write(job("t"), page, new Cursor("not where it stands"), List.of()))
        .isInstanceOf(CursorStore.CursorMoved.class);
    assertThat(number("SELECT count(*) FROM post")).isEqualTo(1);
    assertThat(posts("TH")).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM cursor WHERE value = 'x'")).isZero();
    assertThat(differences()).isEmpty();
  }

  @Test
  void invariant3CollectingTheSameTwiceAddsNothing() throws SQLException {
    Item[] page = {
      found(post("1", CORE + "#จังหวัดเลย")),
      found(post("2", "nothing")),
      new Item.Broken("3", "created_at is missing", 0)
    };
    store(page);
    PageCounts again = store(page).counts();
    assertThat(again).isEqualTo(new PageCounts(3, 0, 3, 0));
    assertThat(posts("TH")).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM rejection")).isEqualTo(2);
    assertThat(number("SELECT count(*) FROM capture")).as("a page that says nothing new").isOne();
  }

  @Test
  void invariant4IncrementsEqualARecountThroughEditsAndDeletions() throws SQLException {
    store(
        found(post("1", CORE + "#จังหวัดเลย")),
        found(post("2", CORE + "#จังหวัดแพร่ #จังหวัดน่าน")),
        found(post("3", CORE)));
    store(
        found(post("1", CORE + "#จังหวัดตาก edited")),
        found(post("2", "the tag was edited away")),
        found(post("3", CORE, IN_PERIOD, new Engagement(10L, null, 2L, null))));
    assertThat(differences()).isEmpty();
    store(new Item.Gone(new PostKey(PLATFORM, "1")), found(post("2", CORE + "#จังหวัดแพร่")));
    assertThat(differences()).isEmpty();
    assertThat(posts("TH")).isEqualTo(2);
    execute("UPDATE tally_total SET posts = posts + 1 WHERE unit_code = 'TH'");
    assertThat(differences()).as("the recount notices a wrong roll-up").hasSize(1);
  }

  @Test
  void invariant5CountsDistinctPostsAtEachLevel() throws SQLException {
    store(
        found(post("1", CORE + "#อบต.บ้านไร่ #อบต.นายางกลัก #อำเภอเทพสถิต #จังหวัดชัยภูมิ")),
        found(post("2", CORE + "#จังหวัดแพร่ #จังหวัดน่าน")),
        found(post("3", CORE + "no place")));
    long provinces =
        number(
            "SELECT sum(t.posts) FROM tally_total t JOIN unit u ON u.code = t.unit_code"
                + " WHERE u.level = 'province'");
    long unattributed =
        number("SELECT sum(posts - in_province) FROM tally_total WHERE unit_code = 'TH'");
    long several =
        number(
            "SELECT count(*) - count(DISTINCT native_id) FROM post_unit p JOIN unit u"
                + " ON u.code = p.unit_code WHERE u.level = 'province'");
    assertThat(provinces + unattributed - several).isEqualTo(posts("TH")).isEqualTo(3);
    assertThat(posts("3609")).as("two bodies of one district are one post there").isOne();
    assertThat(differences()).isEmpty();
  }

  @Test
  void invariant6WhoTookPartIsASubsetOfWhoWasExpected() throws SQLException {
    store(
        found(post("1", CORE + "#อบต.บ้านไร่ #อำเภอเทพสถิต #จังหวัดชัยภูมิ")),
        found(post("2", CORE + "#เทศบาลตำบลเทพสถิต #อำเภอเทพสถิต #จังหวัดชัยภูมิ")),
        found(post("3", CORE + "#อบจ.ชัยภูมิ")));
    TallyAnswer answer =
        context
            .getBean(TallyQueries.class)
            .tally(
                new TallyQuestion(
                    CAMPAIGN, "district", "36", null, null, null, "36", Set.of("อบต.")));
    assertThat(answer.total().posts()).isEqualTo(3);
    assertThat(answer.total().bodiesParticipating()).as("only อบต. were asked").isOne();
    assertThat(answer.total().bodiesExpected()).isEqualTo(97);
    assertThat(answer.rows())
        .allSatisfy(
            row -> assertThat(row.bodiesParticipating()).isLessThanOrEqualTo(row.bodiesExpected()));
    assertThat(answer.unattributed()).as("the provincial body lies in no district").isOne();
  }

  @Test
  void aRejectedItemIsReplayedFromItsCaptureAfterAFix() throws SQLException {
    String query =
        "{\"kind\":\"tag\",\"baseUrl\":\"https://social.example\",\"tag\":\"x\","
            + "\"from\":\"2025-01-01T00:00:00Z\"}";
    PageWriter.Outcome outcome =
        writer.write(
            job("t", query),
            new SourcePage(
                List.of(new Item.Broken(null, "a fault of ours", 0)), new Cursor("1"), false),
            Cursor.START,
            List.of(exchange(TimelineServer.onePost())));
    assertThat(outcome.counts().rejected()).isOne();
    Selection open = new Selection(CAMPAIGN, null, null);
    assertThat(context.getBean(Replayer.class).replay(open).stored()).isOne();
    assertThat(posts("TH")).isOne();
    assertThat(context.getBean(Replayer.class).replay(open).tried()).as("only once").isZero();
    assertThat(differences()).isEmpty();
  }

  @Test
  void watchesTheWebsitesOfLocalBodiesButNoneThatWasWithdrawn() throws SQLException {
    execute(
        "UPDATE account SET status = 'withdrawn', origin = 'person'"
            + " WHERE account_key = 'bangkok.go.th'");
    context.getBean(Watching.class).watchWebsites();
    assertThat(number("SELECT count(*) FROM watch WHERE source = 'feed'")).isGreaterThan(5_000);
    assertThat(number("SELECT count(*) FROM watch WHERE account_key = 'bangkok.go.th'")).isZero();
    assertThat(number("SELECT count(*) FROM watch WHERE address !~ '^https?://.*/feed/$'"))
        .isZero();
  }

  @Test
  void invariant7DaysAreBangkokDays() throws SQLException {
    store(
        found(post("1", CORE, Instant.parse("2025-05-30T16:59:59Z"), Engagement.UNKNOWN)),
        found(post("2", CORE, Instant.parse("2025-05-30T17:00:00Z"), Engagement.UNKNOWN)),
        found(post("3", CORE, Instant.parse("2025-03-19T16:59:59Z"), Engagement.UNKNOWN)));
    assertThat(number("SELECT sum(posts) FROM tally WHERE unit_code='TH' AND day='2025-05-30'"))
        .isOne();
    assertThat(number("SELECT sum(posts) FROM tally WHERE unit_code='TH' AND day='2025-05-31'"))
        .isOne();
    assertThat(number("SELECT count(*) FROM campaign_post WHERE outside_period"))
        .as("a second before the campaign begins in Bangkok")
        .isOne();
  }

  @Test
  void invariant8UnknownEngagementStaysUnknownAndTermsAreMet() throws SQLException {
    store(found(post("1", CORE, IN_PERIOD, new Engagement(null, 3L, null, 0L))));
    assertThat(number("SELECT count(*) FROM post WHERE views IS NULL AND shares = 0")).isOne();
    assertThat(number("SELECT sum(views_known) FROM tally WHERE unit_code = 'TH'")).isZero();
    now = now.plus(Duration.ofDays(31));
    context.getBean(Refresher.class).refreshDue();
    assertThat(number("SELECT count(*) FROM post WHERE text IS NULL AND url IS NULL")).isOne();
    assertThat(number("SELECT count(*) FROM capture")).as("its raw answer goes too").isZero();
    assertThat(posts("TH")).as("its count stays").isOne();
    assertThat(differences()).isEmpty();
  }

  @Test
  void aChangedPeriodOrTagIsAppliedToStoredPosts() throws SQLException {
    store(
        found(post("1", CORE + "#จังหวัดเลย")),
        found(
            post("2", "#ของดีบ้านเรา", Instant.parse("2025-08-01T00:00:00Z"), Engagement.UNKNOWN)));
    Campaign before = campaign(CAMPAIGN);
    Campaign shorter =
        new Campaign(
            before.slug(),
            before.name(),
            List.of(
                new CampaignTag(TagRole.CORE, "เที่ยวท้องถิ่น"),
                new CampaignTag(TagRole.COMPANION, "มหาดไทย")),
            before.from(),
            LocalDate.of(2025, 7, 31),
            before.scope(),
            before.expectedKinds(),
            before.dueDates(),
            before.version());
    context.getBean(CampaignStore.class).replace(shorter, null);
    context.getBean(Reattributor.class).reattribute(CAMPAIGN, 2, progress -> true);
    assertThat(posts("TH")).isOne();
    assertThat(number("SELECT count(*) FROM campaign_post WHERE outside_period AND untagged"))
        .isOne();
    assertThat(differences()).isEmpty();
  }
}
