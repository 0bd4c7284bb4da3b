package io.thintag.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One platform of the pretend internet, below a path of its own. */
interface Platform {
  /** The one invented secret that every platform here takes for a key or a token. */
  String SECRET = "demo-token";

  Answer answer(Visit visit);

  /** Marks of all that a full first collection reads here. */
  Set<String> everything();

  /** Whether a list that begins with the newest has been read as far as any campaign reaches. */
  static boolean reachesStart(List<DemoPost> page, boolean last) {
    return last
        || page.isEmpty()
        || Arrays.stream(DemoCampaign.values())
            .noneMatch(campaign -> campaign.covers(page.get(page.size() - 1).publishedAt()));
  }
}
