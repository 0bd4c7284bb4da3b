package io.thintag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.area.Gazetteer;
import io.thintag.attribute.Attribution;
import io.thintag.attribute.AttributionInput;
import io.thintag.attribute.Attributor;
import io.thintag.attribute.Certainty;
import io.thintag.attribute.RegisteredAccounts;
import io.thintag.demo.Office.Medium;
import io.thintag.post.Account;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Two ways to one verdict: what the generator meant, and what attribution reads. */
class DemoTruthTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @Test
  void attributionReadsWhatTheGeneratorMeant() {
    DemoWorld world = DemoWorld.create(GAZETTEER, 25680320, 20_000);
    Attributor attributor =
        new Attributor(
            GAZETTEER, Arrays.stream(OrderedTag.values()).map(OrderedTag::text).toList());
    RegisteredAccounts accounts = accounts(world);
    List<String> differences = new ArrayList<>();
    for (DemoPost post : world.posts()) {
      for (int phase = 0; phase < (post.isEdited() ? 2 : 1); phase++) {
        Story story = world.story(post, phase);
        String text = story.title() + "\n" + story.body();
        PlaceWords meant = post.wording(phase).place();
        Attribution read =
            attributor.attribute(
                new AttributionInput(text, List.of(), account(post), null, Gazetteer.COUNTRY),
                accounts);
        boolean open = read.certainty() == Certainty.UNRESOLVED && !read.candidates().isEmpty();
        if (!new TreeSet<>(read.units()).equals(new TreeSet<>(meant.units()))
            || open != meant.open()) {
          differences.add(meant + " but " + read.units() + " " + read.certainty() + ": " + text);
        }
      }
    }

    assertThat(differences).isEmpty();
  }

  private static Account account(DemoPost post) {
    Author author = post.author();
    return new Account(post.platform(), author.nativeId(), author.handle(), author.name());
  }

  private static RegisteredAccounts accounts(DemoWorld world) {
    Map<String, String> units = new HashMap<>();
    for (Medium medium : Medium.values()) {
      for (Office office : world.offices(medium)) {
        units.put(office.platform() + " " + office.author().nativeId(), office.unit().code());
      }
    }
    return account -> Optional.ofNullable(units.get(account.platform() + " " + account.key()));
  }
}
