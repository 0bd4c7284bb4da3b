package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.SourcePage;
import io.thintag.post.PostKey;
import io.thintag.review.Decider;
import io.thintag.review.DecisionDraft;
import io.thintag.store.PageCounts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page that was judged ahead is written as if it had been judged in its turn. */
class DraftTest extends PipelineTest {
  private static final String CORE = "#ของดีบ้านเรา #เที่ยวท้องถิ่น ";
  private static final String THEPSATHIT = "6360903";

  private static SourcePage page(String next, Item... items) {
    return new SourcePage(Arrays.asList(items), new Cursor(next), false);
  }

  private PageCounts write(SourcePage page, String before, Draft draft) throws SQLException {
    return writer
        .write(job("ahead"), page, new Cursor(before), List.of(exchange("[]")), draft)
        .counts();
  }

  @Test
  void newPostsAreStoredAndCountedAsTheyWereJudged() throws SQLException {
    SourcePage page =
        page(
            "1",
            found(post("1", CORE + "#อบต.บ้านไร่ #อำเภอเทพสถิต")),
            found(post("2", CORE + "อบต.บ้านไร่ ชวนเที่ยว")),
            found(post("3", CORE + "\\ \t \"ขึ้นบรรทัด\"\r\nใหม่ {a,b} \\N")));
    Draft draft = writer.draft(job("ahead"), page);
    assertThat(posts("TH")).as("a draft writes nothing").isZero();
    assertThat(write(page, "", draft)).isEqualTo(new PageCounts(3, 3, 0, 0));
    assertThat(posts("TH")).isEqualTo(3);
    assertThat(posts(THEPSATHIT)).isOne();
    assertThat(text("SELECT text FROM post WHERE native_id = '3'"))
        .isEqualTo(CORE + "\\ \t \"ขึ้นบรรทัด\"\r\nใหม่ {a,b} \\N");
    assertThat(number("SELECT count(*) FROM campaign_post WHERE areas IS NOT NULL")).isOne();
    assertThat(differences()).isEmpty();
  }

  @Test
  void whatAnotherPageStoredMeanwhileIsADuplicate() throws SQLException {
    SourcePage page =
        page("1", found(post("1", CORE + "#จังหวัดเลย")), found(post("2", CORE + "#จังหวัดเลย")));
    Draft draft = writer.draft(job("ahead"), page);
    store(found(post("1", CORE + "#จังหวัดเลย")));
    assertThat(write(page, "", draft)).isEqualTo(new PageCounts(2, 1, 1, 0));
    assertThat(posts("42")).isEqualTo(2);
    assertThat(differences()).isEmpty();
  }

  @Test
  void whatPeopleDecidedMeanwhileHolds() throws SQLException {
    store(found(post("1", CORE + "อบต.บ้านไร่ ชวนเที่ยว")));
    SourcePage page = page("1", found(post("1", CORE + "อบต.บ้านไร่ ชวนเที่ยวอีก")));
    Draft draft = writer.draft(job("ahead"), page);
    context
        .getBean(Decider.class)
        .decide(
            new PostKey(PLATFORM, "1"),
            new DecisionDraft(List.of(THEPSATHIT), null, null, null),
            new Caller("สมหญิง", Role.ADMIN, "TH"));
    write(page, "", draft);
    assertThat(posts(THEPSATHIT)).isOne();
    assertThat(differences()).isEmpty();
  }

  @Test
  void afterAPageThatCouldNotBeWrittenNoLaterOneIs() {
    List<String> written = Collections.synchronizedList(new ArrayList<>());
    WriteBehind behind =
        new WriteBehind(
            page -> writer.draft(jobOf("ahead"), page),
            (page, before, exchanges, draft) -> {
              if (page.next().value().equals("2")) {
                throw new IllegalStateException("the disk is full");
              }
              written.add(page.next().value());
            });
    try (behind) {
      assertThatThrownBy(
              () -> {
                for (int i = 1; i <= 4; i++) {
                  behind.accept(page("" + i), Cursor.START, List.of());
                }
                behind.finish();
              })
          .hasMessage("the disk is full");
    }
    assertThat(written).containsExactly("1");
  }

  private PageJob jobOf(String target) {
    try {
      return job(target);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
