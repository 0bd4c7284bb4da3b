package io.thintag.collect.youtube;

import io.thintag.collect.Query;
import java.net.URI;
import java.time.Instant;

final class TagSearchContractTest extends YouTubeContract {

  @Override
  protected Query query(URI base) {
    return new Query.Tag(base, "ของดีบ้านเรา", Instant.parse("2026-07-01T00:00:00Z"), null);
  }
}
