package io.thintag.collect.x;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.KeyCredential;
import io.thintag.collect.Lane;
import io.thintag.collect.Quota;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Factory
final class XBeans {
  /** docs.x.com/developer-terms/agreement, clause «Government Use», as of 2026-04-27. */
  private static final String WARNING =
      "ข้อตกลงของ X กำหนดว่า ผู้ที่แสดงเนื้อหาของ X ให้หน่วยงานของรัฐต้องใช้แผน Enterprise"
          + " และแจ้งชื่อหน่วยงานผู้ใช้ต่อ X; ห้ามใช้เพื่อสอดส่องหรือติดตามเหตุการณ์อ่อนไหว"
          + " จึงปิดไว้จนกว่าผู้รับผิดชอบจะตัดสินใจเปิด; X คิดเงินทุกโพสต์ที่อ่าน";

  @Singleton
  @Named("x")
  RegisteredSource x(
      @Named("x") SourceSettings settings,
      JsonMapper json,
      Clock clock,
      @Property(name = "thintag.sources.x.token") @Nullable String token,
      @Value("${thintag.sources.x.monthly-dollars:25}") long dollars) {
    return new RegisteredSource(
            XPost.PLATFORM,
            Set.of(Lane.TAG_SEARCH),
            false,
            null,
            new XSource(json, settings.pageSize(), clock),
            new XAnswers(json),
            KeyCredential.required(token, XAnswers.TOKEN, Proof::bearer),
            List.of(new Quota(Charge.MONEY, dollars * 1_000, new Quota.Monthly(ZoneOffset.UTC))))
        .priced(query -> List.of(Charge.ORDINARY))
        .noting(WARNING);
  }
}
