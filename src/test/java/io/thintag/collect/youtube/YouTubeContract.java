package io.thintag.collect.youtube;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import java.net.URI;
import java.util.List;

/** The contract over the lists of YouTube, which all look alike. */
abstract class YouTubeContract extends SourceContract {

  @Override
  protected Source source() {
    return new YouTubeSource(JsonMapper.createDefault(), 2);
  }

  @Override
  protected void serve(FakeSite site, List<List<Integer>> pages) {
    PretendYouTube.pages(site, pages);
  }

  @Override
  protected void serveCircle(FakeSite site) {
    site.answering(
        request ->
            PretendYouTube.answer(
                request.getUrl(),
                token ->
                    "B".equals(token)
                        ? PretendYouTube.list(request.getUrl(), List.of(1), "A")
                        : PretendYouTube.list(request.getUrl(), List.of(2), "B")));
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    site.answering(
        request ->
            PretendYouTube.method(request.getUrl()).equals("videos")
                ? PretendYouTube.ok(
                    PretendYouTube.items(
                        "videoList",
                        "%s,%s,%s"
                            .formatted(
                                PretendYouTube.video(3, "#ของดีบ้านเรา"),
                                PretendYouTube.video(2, "").replace("\"title\":\"วิดีโอ 2\",", ""),
                                PretendYouTube.video(1, "#ของดีบ้านเรา")),
                        null))
                : PretendYouTube.list(request.getUrl(), List.of(3, 2, 1), null));
  }

  @Override
  protected String vanishedField() {
    return "title";
  }

  @Override
  protected String nativeId(int number, URI base) {
    return PretendYouTube.id(number);
  }
}
