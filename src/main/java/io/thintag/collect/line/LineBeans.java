package io.thintag.collect.line;

import io.micronaut.context.annotation.Factory;
import io.thintag.collect.RegisteredSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
final class LineBeans {
  static final String NOTE =
      "จำนวนผู้ติดตามรายวันของบัญชีทางการ LINE ของโครงการเอง ไม่มีโพสต์และไม่มีการค้นแฮชแท็ก"
          + " ตัวเลขของแต่ละวันมาหลังสิ้นวันตามเวลาญี่ปุ่น (22:00 น. ของไทย)";

  @Singleton
  @Named(LineAccounts.SOURCE)
  RegisteredSource line(LineAccounts accounts) {
    return accounts.source().noting(NOTE);
  }
}
