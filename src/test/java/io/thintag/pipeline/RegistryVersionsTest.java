package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.thintag.area.FormerName;
import io.thintag.area.Gazetteer;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.area.UnitSearch;
import io.thintag.area.Upgrades;
import io.thintag.pipeline.Reattribution.Progress;
import io.thintag.pipeline.Reattribution.UnitDifference;
import io.thintag.post.PostKey;
import io.thintag.store.DecisionStore;
import io.thintag.store.PostStore;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A newer version of ThinTag brings a newer gazetteer and starts on the same database. */
class RegistryVersionsTest extends PipelineTest {
  private static final Gazetteer BEFORE = Gazetteer.load();
  private static final String CORE = "#ของดีบ้านเรา ";
  private static final String BODY = "6360903";
  private static final Predicate<Progress> ON = progress -> true;
  private Gazetteer brought = BEFORE;

  @Override
  void register(ApplicationContext context) {
    if (brought != BEFORE) {
      context.registerSingleton(Gazetteer.class, brought);
    }
  }

  private void startWith(Gazetteer newer) {
    stop();
    brought = newer;
    start();
  }

  private String units(String id) throws SQLException {
    return text(
        "SELECT string_agg(unit_code, ' ' ORDER BY unit_code) FROM post_unit WHERE named AND native_id = '"
            + id
            + "'");
  }

  @Test
  void anUpgradedBodyIsFoundByItsOldNameAndKeepsItsPosts() throws SQLException {
    store(found(post("1", CORE + "#อบต.บ้านไร่ #อำเภอเทพสถิต")));
    startWith(Upgrades.of(BEFORE, BODY, "ทต.", "เทศบาลตำบล", "ไร่งาม"));

    assertThat(context.getBean(Reattributor.class).catchUp(2, ON).read()).isOne();
    assertThat(units("1")).isEqualTo(BODY);
    assertThat(text("SELECT certainty FROM campaign_post")).isEqualTo("likely");
    store(
        found(post("2", CORE + "#เทศบาลตำบลไร่งาม #อำเภอเทพสถิต")),
        found(post("3", CORE + "#อบต.ไร่งาม #อำเภอเทพสถิต")));
    assertThat(units("2")).isEqualTo(BODY);
    assertThat(units("3")).as("no อบต. ever bore the new name").isNotEqualTo(BODY);
    assertThat(differences()).isEmpty();

    assertThat(context.getBean(UnitSearch.class).search("อบต.บ้านไร่ เทพสถิต", null, 5))
        .extracting(Unit::code)
        .contains(BODY);
    assertThat(context.getBean(UnitSearch.class).search("เทศบาลตำบลไร่งาม", null, 5))
        .extracting(Unit::code)
        .containsExactly(BODY);
    assertThat(context.getBean(Registry.class).history(BODY))
        .extracting(FormerName::fullName)
        .containsExactly("องค์การบริหารส่วนตำบลบ้านไร่");
  }

  @Test
  void aBodyThatGetsItsOldNameBackIsNoLongerFormerlyCalledSo() throws SQLException {
    startWith(Upgrades.of(BEFORE, BODY, "ทต.", "เทศบาลตำบล", "ไร่งาม"));
    startWith(BEFORE);
    store(found(post("1", CORE + "#อบต.บ้านไร่ #อำเภอเทพสถิต")));
    assertThat(text("SELECT certainty FROM campaign_post")).isEqualTo("certain");
    assertThat(context.getBean(Registry.class).history(BODY))
        .extracting(FormerName::fullName)
        .containsExactly("เทศบาลตำบลไร่งาม", "องค์การบริหารส่วนตำบลบ้านไร่");
  }

  @Test
  void aRenamedDistrictIsFoundByItsOldNameToo() throws SQLException {
    startWith(Upgrades.of(BEFORE, "3609", "อำเภอ", "อำเภอ", "เทพสถาพร"));
    store(found(post("1", CORE + "#อำเภอเทพสถิต")), found(post("2", CORE + "#อำเภอเทพสถาพร")));
    assertThat(units("1")).isEqualTo("3609");
    assertThat(units("2")).isEqualTo("3609");
    assertThat(context.getBean(UnitSearch.class).search("อำเภอเทพสถิต", null, 5))
        .extracting(Unit::code)
        .contains("3609");
  }

  @Test
  void postsDecisionsAndAccountsOfARetiredUnitStopNothing() throws SQLException {
    store(
        found(post("1", CORE + "#อบต.บ้านไร่ #อำเภอเทพสถิต")),
        found(post("2", CORE + "วันนี้")),
        found(post("3", CORE + "พรุ่งนี้")));
    execute(
        """
        INSERT INTO account (platform, account_key, native_id, unit_code, status, origin, created_at)
        VALUES ('mastodon', 'account of 2', 'account of 2', '6360903', 'verified', 'person', now())
        """);
    PostKey decided = new PostKey(PLATFORM, "3");
    context
        .getBean(Transactions.class)
        .write(
            connection -> {
              DecisionStore.put(connection, decided, List.of(BODY), "someone", now, null);
              return decided;
            });
    context.getBean(Reattributor.class).reattribute(null, 1, ON);
    assertThat(posts(BODY)).isEqualTo(3);
    execute("UPDATE post SET text = NULL, erased_at = now() WHERE native_id = '1'");

    startWith(Upgrades.without(BEFORE, BODY));
    Reattribution done = context.getBean(Reattributor.class).catchUp(2, ON);
    assertThat(done.read()).isEqualTo(2);
    assertThat(posts(BODY)).as("the post whose text is erased stays there").isOne();
    assertThat(done.units())
        .filteredOn(unit -> unit.unit().equals(BODY))
        .extracting(UnitDifference::fullName, UnitDifference::left)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("องค์การบริหารส่วนตำบลบ้านไร่", 2L));
    assertThat(text("SELECT doubt FROM campaign_post WHERE native_id = '3'"))
        .isEqualTo("overtaken");
    assertThat(differences()).isEmpty();
    assertThat(context.getBean(Registry.class).isRetired(BODY)).isTrue();

    startWith(BEFORE);
    context.getBean(Reattributor.class).catchUp(1, ON);
    assertThat(posts(BODY)).as("back with all its posts").isEqualTo(3);
    assertThat(differences()).isEmpty();
  }

  @Test
  void aPersonsDecisionSurvivesJudgingAgain() throws SQLException {
    store(found(post("1", CORE + "#จังหวัดเลย")));
    PostKey decided = new PostKey(PLATFORM, "1");
    context
        .getBean(Transactions.class)
        .write(
            connection -> {
              context.getBean(PostStore.class).lock(connection, List.of(PLATFORM));
              DecisionStore.put(connection, decided, List.of(BODY), "someone", now, null);
              return decided;
            });
    assertThat(context.getBean(Reattributor.class).reattribute(null, 2, ON).changed()).isOne();
    startWith(Upgrades.of(BEFORE, "3609", "อำเภอ", "อำเภอ", "เทพสถาพร"));
    assertThat(context.getBean(Reattributor.class).catchUp(2, ON).changed()).isZero();
    assertThat(units("1")).isEqualTo(BODY);
    assertThat(differences()).isEmpty();
  }
}
