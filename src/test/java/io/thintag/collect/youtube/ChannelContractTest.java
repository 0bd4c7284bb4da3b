package io.thintag.collect.youtube;

import io.thintag.collect.Query;
import io.thintag.post.Account;
import java.net.URI;
import java.time.Instant;

final class ChannelContractTest extends YouTubeContract {

  @Override
  protected Query query(URI base) {
    return new Query.Channel(
        base,
        new Account("youtube", PretendYouTube.CHANNEL, null, null),
        Instant.parse("2026-07-01T00:00:00Z"),
        null);
  }
}
