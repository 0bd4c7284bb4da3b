package io.thintag.collect.tiktok;

import static java.time.ZoneOffset.UTC;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cost;
import io.thintag.collect.Credential;
import io.thintag.collect.Lane;
import io.thintag.collect.Quota;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.Source;
import io.thintag.collect.SourceSettings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Factory
final class TikTokBeans {
  static final String LINKS_ONLY =
      "อ่านได้เฉพาะลิงก์คลิปที่มีคนส่งเข้ามา (oEmbed: คำบรรยาย แฮชแท็ก ผู้โพสต์ และวันเวลาจากรหัสคลิป"
          + " ไม่มียอดชม) TikTok ไม่เปิดให้หน่วยงานทั่วไปค้นแฮชแท็ก สถาบันวิจัยที่ TikTok อนุมัติแล้ว"
          + " เปิดการค้นได้ที่ค่า thintag.sources.tiktok.research";
  static final String RESEARCH =
      "ค้นแฮชแท็กผ่าน Research API ของสถาบันวิจัยที่ TikTok อนุมัติ"
          + " ต้องอ่านซ้ำหรือลบทุก 15 วัน และใช้เพื่อการวิจัยที่ไม่แสวงหากำไรเท่านั้น";

  @Singleton
  @Named("tiktok")
  RegisteredSource tiktok(
      @Named("tiktok") SourceSettings settings,
      JsonMapper json,
      Clock clock,
      @Value("${thintag.sources.tiktok.research:false}") boolean research,
      @Property(name = "thintag.sources.tiktok.client-key") @Nullable String clientKey,
      @Property(name = "thintag.sources.tiktok.client-secret") @Nullable String clientSecret,
      @Value("${thintag.sources.tiktok.requests:1000}") long requests) {
    Source source = new TikTokSource(json, settings.pageSize(), clock);
    TikTokAnswers answers = new TikTokAnswers(json);
    if (!research) {
      return new RegisteredSource(
              Video.PLATFORM,
              Set.of(Lane.SUBMITTED_LINKS),
              false,
              null,
              source,
              answers,
              Credential.NONE)
          .noting(LINKS_ONLY);
    }
    return new RegisteredSource(
            Video.PLATFORM,
            Set.of(Lane.TAG_SEARCH, Lane.SUBMITTED_LINKS),
            true,
            null,
            source,
            answers,
            new TikTokLogin(clientKey, clientSecret, json, clock),
            List.of(new Quota(VideoQuery.REQUESTS, requests, new Quota.Daily(UTC))))
        .priced(query -> List.of(Cost.of(VideoQuery.REQUESTS, 1)))
        .noting(RESEARCH);
  }
}
