package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.attribute.Attributor;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.SourcePage;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import io.thintag.review.Decider;
import io.thintag.review.DecisionDraft;
import io.thintag.review.DecisionDraft.AliasDraft;
import io.thintag.review.LocalAliases;
import io.thintag.review.OfficialAccounts;
import io.thintag.review.OpenPost;
import io.thintag.review.OpenPosts;
import io.thintag.review.QueueQuestion;
import io.thintag.review.Refusal;
import io.thintag.store.Decision;
import io.thintag.store.PostQueries;
import io.thintag.store.PostQuestion;
import io.thintag.store.PostView;
import io.thintag.store.Rejections.Selection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people decide wins over the engine, whatever happens afterwards. */
class DecisionTest extends PipelineTest {
  private static final String CORE = "#ของดีบ้านเรา #เที่ยวท้องถิ่น ";
  private static final String OPEN = CORE + "อบต.บ้านไร่ ชวนเที่ยว";
  private static final String THEPSATHIT = "6360903";
  private static final String KHON_BURI = "6601103";

  private Decision decide(String id, String by, String... units) {
    return decider().decide(key(id), draft(units), caller(by));
  }

  private static Caller caller(String name) {
    return new Caller(name, Role.ADMIN, "TH");
  }

  private Decider decider() {
    return context.getBean(Decider.class);
  }

  private static DecisionDraft draft(String... units) {
    return new DecisionDraft(List.of(units), "ถามเจ้าหน้าที่แล้ว", null, null);
  }

  private static DecisionDraft teaching(@Nullable String account, @Nullable AliasDraft alias) {
    return new DecisionDraft(List.of(THEPSATHIT), null, account, alias);
  }

  private static PostKey key(String id) {
    return new PostKey(PLATFORM, id);
  }

  private PostView view(String id) {
    return context.getBean(PostQueries.class).page(PostQuestion.all(CAMPAIGN), null, 100).stream()
        .filter(post -> post.nativeId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> open(@Nullable String within) {
    return context
        .getBean(OpenPosts.class)
        .page(new QueueQuestion(within, null, null), null, 100)
        .stream()
        .map(post -> post.key().nativeId())
        .toList();
  }

  @Test
  void aDecisionSettlesThePostAndMovesTheTallies() throws SQLException {
    store(found(post("1", OPEN)));
    assertThat(open(null)).containsExactly("1");
    assertThat(posts(THEPSATHIT)).isZero();
    Decision made = decide("1", "สมหญิง", THEPSATHIT);
    assertThat(made)
        .isEqualTo(
            new Decision(key("1"), List.of(THEPSATHIT), "สมหญิง", now, "ถามเจ้าหน้าที่แล้ว", 1));
    assertThat(posts(THEPSATHIT)).isOne();
    assertThat(posts("3609")).isOne();
    assertThat(open(null)).isEmpty();
    PostView view = view("1");
    assertThat(view.units()).containsExactly(THEPSATHIT);
    assertThat(view.certainty()).isEqualTo("certain");
    assertThat(view.candidates()).isEmpty();
    assertThat(view.evidence())
        .extracting(e -> e.kind() + " " + e.text() + " " + e.start() + " " + e.unit())
        .containsExactly("body อบต.บ้านไร่ 30 null", "review  -1 " + THEPSATHIT);
    assertThat(view.decision().by()).isEqualTo("สมหญิง");
    assertThat(view.decision().textChangedSince()).isFalse();
    assertThat(differences()).isEmpty();
  }

  @Test
  void noAreaLeavesThePostWithoutUnitsAndCounted() throws SQLException {
    store(found(post("1", CORE + "#จังหวัดเลย")), found(post("2", CORE + "#จังหวัดเลย")));
    decide("1", "สมหญิง");
    assertThat(posts("42")).isOne();
    assertThat(posts("TH")).isEqualTo(2);
    assertThat(number("SELECT sum(posts - in_province) FROM tally_total WHERE unit_code = 'TH'"))
        .as("unattributed")
        .isOne();
    assertThat(view("1").units()).isEmpty();
    assertThat(view("1").evidence()).last().hasFieldOrPropertyWithValue("unit", null);
    assertThat(differences()).isEmpty();
  }

  @Test
  void aDecisionSurvivesEditsRejudgingAndADeletionTakenBack() throws SQLException {
    store(found(post("1", OPEN)));
    decide("1", "สมหญิง", THEPSATHIT);
    store(found(post("1", CORE + "#จังหวัดเลย edited")));
    assertThat(view("1").units()).containsExactly(THEPSATHIT);
    assertThat(view("1").decision().textChangedSince()).isTrue();
    assertThat(differences()).isEmpty();
    context.getBean(Reattributor.class).reattribute(CAMPAIGN, 2, progress -> true);
    assertThat(posts(THEPSATHIT)).isOne();
    assertThat(posts("42")).isZero();
    store(new Item.Gone(key("1")));
    assertThat(posts("TH")).isZero();
    store(found(post("1", OPEN)));
    assertThat(posts(THEPSATHIT)).isOne();
    assertThat(differences()).isEmpty();
  }

  @Test
  void aDecisionHoldsInACampaignThatThePostJoinsLater() throws SQLException {
    store(found(post("1", OPEN)));
    decide("1", "สมหญิง", THEPSATHIT);
    PageJob second =
        new PageJob(
            job("u").runId(),
            "mastodon",
            campaign("rueanglao-chumchon"),
            context.getBean(CampaignStore.class).all(),
            "u",
            "{}");
    writer.write(
        second,
        new SourcePage(
            List.of(found(post("1", OPEN + " #เรื่องเล่าจากชุมชน"))), new Cursor("1"), false),
        Cursor.START,
        List.of());
    assertThat(
            number(
                "SELECT count(DISTINCT campaign) FROM post_unit WHERE unit_code = '"
                    + THEPSATHIT
                    + "'"))
        .isEqualTo(2);
    assertThat(differences()).isEmpty();
  }

  @Test
  void aReplayedPostIsJudgedByItsDecision() throws SQLException {
    String query =
        "{\"kind\":\"tag\",\"baseUrl\":\"https://social.example\",\"tag\":\"x\","
            + "\"from\":\"2025-01-01T00:00:00Z\"}";
    writer.write(
        job("t", query),
        new SourcePage(
            List.of(new Item.Broken(null, "a fault of ours", 0)), new Cursor("1"), false),
        Cursor.START,
        List.of(exchange(TimelineServer.onePost())));
    Selection open = new Selection(CAMPAIGN, null, null);
    context.getBean(Replayer.class).replay(open);
    String id =
        context
            .getBean(PostQueries.class)
            .page(PostQuestion.all(CAMPAIGN), null, 1)
            .get(0)
            .nativeId();
    decide(id, "สมหญิง", KHON_BURI);
    execute("UPDATE rejection SET replayed_at = NULL");
    execute("DELETE FROM campaign_post");
    execute("DELETE FROM post_unit");
    for (String table : List.of("tally", "tally_total", "tally_account")) {
      execute("DELETE FROM " + table);
    }
    assertThat(context.getBean(Replayer.class).replay(open).stored()).isOne();
    assertThat(posts(KHON_BURI)).isOne();
    assertThat(differences()).isEmpty();
  }

  @Test
  void aWithdrawalGivesThePostBackToTheEngineAndTheHistoryStays() throws SQLException {
    store(found(post("1", OPEN)));
    decide("1", "สมหญิง", THEPSATHIT);
    Decision other = decider().change(key("1"), draft(KHON_BURI), caller("สมชาย"), 1);
    assertThat(other.version()).isEqualTo(2);
    assertThat(posts(THEPSATHIT)).isZero();
    assertThat(posts(KHON_BURI)).isOne();
    assertThatThrownBy(() -> decider().withdraw(key("1"), caller("สมหญิง"), 1))
        .isInstanceOfSatisfying(
            Refusal.ChangedMeanwhile.class, e -> assertThat(e.decision()).isEqualTo(other));
    decider().withdraw(key("1"), caller("สมหญิง"), 2);
    assertThat(posts(KHON_BURI)).isZero();
    assertThat(open(null)).containsExactly("1");
    assertThat(differences()).isEmpty();
    assertThat(context.getBean(OpenPosts.class).history(key("1")))
        .extracting(step -> step.version() + " " + step.action() + " " + step.by())
        .containsExactly("1 decided สมหญิง", "2 changed สมชาย", "3 withdrawn สมหญิง");
    assertThat(decide("1", "สมชาย", THEPSATHIT).version()).isEqualTo(4);
  }

  @Test
  void onlyTheSamePersonMayRepeatADecision() throws SQLException {
    store(found(post("1", OPEN)));
    Decision first = decide("1", "สมหญิง", THEPSATHIT);
    now = now.plusSeconds(60);
    assertThat(decide("1", "สมหญิง", THEPSATHIT)).isEqualTo(first);
    assertThatThrownBy(() -> decide("1", "สมชาย", THEPSATHIT))
        .isInstanceOfSatisfying(
            Refusal.AlreadyDecided.class, e -> assertThat(e.decision()).isEqualTo(first));
    assertThatThrownBy(() -> decide("1", "สมหญิง", KHON_BURI))
        .isInstanceOf(Refusal.AlreadyDecided.class);
    assertThat(number("SELECT count(*) FROM decision_history")).isOne();
  }

  @Test
  void aDecisionForAUnitThatIsGoneIsOvertaken() throws SQLException {
    store(found(post("1", CORE + "#จังหวัดเลย")));
    decide("1", "สมหญิง", THEPSATHIT);
    execute("UPDATE decision SET units = '{9999999}'");
    context.getBean(Reattributor.class).reattribute(CAMPAIGN, 2, progress -> true);
    assertThat(view("1").units()).containsExactly("42");
    OpenPost open =
        context.getBean(OpenPosts.class).page(new QueueQuestion("42", null, null), null, 10).get(0);
    assertThat(open.doubt()).isEqualTo(Decision.OVERTAKEN);
    assertThat(open.decision().units()).containsExactly("9999999");
    assertThat(decide("1", "สมชาย", KHON_BURI).version()).isEqualTo(2);
    assertThat(open(null)).isEmpty();
    assertThat(differences()).isEmpty();
  }

  @Test
  void anErasedPostKeepsItsDecisionButNoWordsAboutIt() throws SQLException {
    store(found(post("1", OPEN)), found(post("2", OPEN)));
    decide("1", "สมหญิง", THEPSATHIT);
    store(new Item.Gone(key("1")));
    assertThat(number("SELECT count(*) FROM decision WHERE note IS NULL AND text_digest IS NULL"))
        .isOne();
    assertThat(number("SELECT count(*) FROM decision_history WHERE note IS NOT NULL")).isZero();
    assertThatThrownBy(() -> decide("1", "สมชาย", KHON_BURI)).isInstanceOf(Refusal.Erased.class);
    now = now.plus(Duration.ofDays(31));
    context.getBean(Refresher.class).refreshDue();
    assertThat(open(null)).as("what nobody can read waits for nobody").isEmpty();
    store(found(post("2", OPEN)));
    assertThat(open(null)).containsExactly("2");
    assertThat(differences()).isEmpty();
  }

  @Test
  void theQueueIsOrderedByReactionsThenViewsUnknownOnesLast() throws SQLException {
    store(
        found(post("views", OPEN, IN_PERIOD, new Engagement(5_000L, null, null, null))),
        found(post("few", OPEN, IN_PERIOD, new Engagement(9_000L, 1L, null, null))),
        found(post("unknown", OPEN, IN_PERIOD, Engagement.UNKNOWN)),
        found(post("most", OPEN, IN_PERIOD, new Engagement(null, 2L, 3L, 4L))),
        found(post("zero", OPEN, IN_PERIOD, new Engagement(0L, 0L, 0L, 0L))));
    assertThat(open(null)).containsExactly("most", "few", "zero", "views", "unknown");
    store(found(post("few", OPEN, IN_PERIOD, new Engagement(9_000L, 100L, null, null))));
    assertThat(open(null)).as("counts that were read again").startsWith("few", "most");
    OpenPosts queue = context.getBean(OpenPosts.class);
    QueueQuestion all = new QueueQuestion(null, CAMPAIGN, "ambiguous");
    OpenPost.@Nullable Place after = null;
    for (String id : List.of("few", "most", "zero", "views", "unknown")) {
      List<OpenPost> page = queue.page(all, after, 1);
      assertThat(page).extracting(post -> post.key().nativeId()).containsExactly(id);
      after = page.get(0).place();
    }
    assertThat(queue.page(all, after, 1)).isEmpty();
  }

  @Test
  void countsBeyondAllMeasureStopNoPage() throws SQLException {
    Engagement endless = new Engagement(1L, Long.MAX_VALUE, Long.MAX_VALUE, 1L);
    store(found(post("1", OPEN, IN_PERIOD, endless)));
    assertThat(open(null)).containsExactly("1");
  }

  @Test
  void thePostsThatDoNotCountAreNotAsked() throws SQLException {
    store(
        found(post("late", OPEN, IN_PERIOD.minus(Duration.ofDays(300)), Engagement.UNKNOWN)),
        found(post("open", OPEN)));
    assertThat(open(null)).containsExactly("open");
  }

  @Test
  void anAreaIsAskedAboutWhatConcernsIt() throws SQLException {
    store(
        found(post("shared", OPEN)),
        found(post("province", CORE + "อบต.หนองระเวียง จ.นครราชสีมา")),
        found(post("contradiction", CORE + "อำเภอแม่ริม จังหวัดเลย")),
        found(byPage("conflict", CORE + "#จังหวัดแพร่ ไปเที่ยว")));
    assertThat(open(THEPSATHIT)).containsExactly("shared");
    assertThat(open("3609")).containsExactly("shared");
    assertThat(open("5007")).containsExactly("contradiction");
    assertThat(open("50")).containsExactly("contradiction");
    assertThat(open("42")).contains("contradiction");
    assertThat(open("3015"))
        .as("a candidate of the open body lies there")
        .containsExactly("province");
    assertThat(open("30")).containsExactly("province");
    assertThat(open("3002")).as("settled province, no candidate").isEmpty();
    assertThat(open("90")).isEmpty();
    assertThat(open("TH")).hasSameElementsAs(open(null));
  }

  private static Post byPage(String id, String text) {
    return new Post(
        key(id),
        text,
        List.of(),
        new Account(PLATFORM, "page-1", "@page", "อบต.แห่งหนึ่ง"),
        null,
        IN_PERIOD,
        null,
        Engagement.UNKNOWN,
        MediaKind.TEXT,
        false);
  }

  @Test
  void aRegisteredAccountSpeaksForItsUnitFromTheNextPageOnUntilItIsWithdrawn() throws SQLException {
    store(found(byPage("1", OPEN)));
    assertThat(open(null)).containsExactly("1");
    decider().decide(key("1"), teaching(THEPSATHIT, null), caller("สมหญิง"));
    store(found(byPage("2", OPEN)));
    assertThat(view("2").units()).containsExactly(THEPSATHIT);
    assertThat(
            number(
                "SELECT count(*) FROM account WHERE account_key = 'page-1' AND origin = 'person'"
                    + " AND status = 'verified' AND registered_by = 'สมหญิง'"
                    + " AND from_native_id = '1'"))
        .isOne();
    store(found(byPage("3", CORE + "#จังหวัดแพร่")));
    assertThat(open("36")).as("a page that writes of elsewhere").containsExactly("3");
    assertThatThrownBy(
            () ->
                decider()
                    .decide(
                        key("3"),
                        new DecisionDraft(List.of("54"), null, "54", null),
                        caller("สมชาย")))
        .isInstanceOfSatisfying(
            Refusal.AccountTaken.class, e -> assertThat(e.unit()).isEqualTo(THEPSATHIT));
    assertThat(open("36")).as("nothing of it was stored").containsExactly("3");
    context.getBean(OfficialAccounts.class).withdraw(PLATFORM, "page-1", caller("สมชาย"));
    store(found(byPage("4", OPEN)));
    assertThat(view("4").units()).isEmpty();
    assertThat(differences()).isEmpty();
  }

  @Test
  void aTaughtNameIsUnderstoodFromTheNextPageOnUntilItIsWithdrawn() throws SQLException {
    String nickname = CORE + "อบต.ดอกกระเจียวงาม อ.เทพสถิต จ.ชัยภูมิ";
    store(found(post("1", nickname)));
    assertThat(view("1").units()).doesNotContain(THEPSATHIT);
    decider()
        .decide(
            key("1"),
            teaching(null, new AliasDraft("ดอกกระเจียวงาม", THEPSATHIT, "36")),
            caller("สมหญิง"));
    store(found(post("2", nickname)));
    assertThat(view("2").units()).containsExactly(THEPSATHIT);
    assertThat(view("2").certainty()).isEqualTo("likely");
    LocalAliases aliases = context.getBean(LocalAliases.class);
    assertThat(aliases.page("TH", null, 10))
        .singleElement()
        .satisfies(
            alias -> {
              assertThat(alias.from()).isEqualTo(key("1"));
              assertThat(alias.createdBy()).isEqualTo("สมหญิง");
              aliases.withdraw(alias.id(), caller("สมชาย"));
            });
    store(found(post("3", nickname)));
    assertThat(view("3").units()).doesNotContain(THEPSATHIT);
    assertThat(differences()).isEmpty();
  }

  @Test
  void namesThatAnotherNodeWasTaughtAreNoticed() throws SQLException {
    String nickname = CORE + "อบต.ดอกกระเจียวงาม อ.เทพสถิต จ.ชัยภูมิ";
    store(found(post("1", nickname)));
    execute(
        "INSERT INTO local_alias (id, name, normal, unit_code, within_code, created_by, created_at)"
            + " VALUES (gen_random_uuid(), 'ดอกกระเจียวงาม', 'ดอกกระเจียวงาม', '"
            + THEPSATHIT
            + "', 'TH', 'ใครสักคน', now())");
    execute("UPDATE names_version SET aliases = aliases + 1");
    store(found(post("2", nickname)));
    assertThat(view("2").units()).containsExactly(THEPSATHIT);
  }

  @Test
  void theEngineIsBuiltAnewOnlyAfterAChange() throws SQLException {
    CurrentAttributor attributor = context.getBean(CurrentAttributor.class);
    Attributor before = attributor.get();
    assertThat(attributor.get()).as("nothing changed").isSameAs(before);
    execute("UPDATE names_version SET aliases = aliases + 1");
    assertThat(attributor.get()).as("a change of names").isNotSameAs(before);
  }
}
