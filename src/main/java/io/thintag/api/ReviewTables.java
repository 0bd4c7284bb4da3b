package io.thintag.api;

import io.thintag.export.Column;
import io.thintag.export.CsvTable;
import io.thintag.post.PostKey;
import io.thintag.review.OfficialAccount;
import io.thintag.review.TaughtAlias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open posts, official accounts and aliases as tables. */
final class ReviewTables {
  static final CsvTable<ReviewItem> QUEUE =
      new CsvTable<>(
          List.of(
              new Column<>("post_id", "รหัสอ้างอิงโพสต์", ReviewItem::postId),
              new Column<>("platform", "แพลตฟอร์ม", ReviewItem::platform),
              new Column<>("native_id", "รหัสโพสต์", ReviewItem::nativeId),
              new Column<>("url", "ลิงก์", ReviewItem::url),
              new Column<>("text", "ข้อความ", ReviewItem::text),
              new Column<>("published_at", "เผยแพร่เมื่อ", ReviewItem::publishedAt),
              new Column<>("account_id", "รหัสบัญชี", item -> item.account().nativeId()),
              new Column<>("account_handle", "ชื่อผู้ใช้", item -> item.account().handle()),
              new Column<>("account_name", "ชื่อบัญชี", item -> item.account().name()),
              new Column<>(
                  "account_unit", "หน่วยของบัญชี", item -> code(item.account().registeredUnit())),
              new Column<>("campaigns", "แคมเปญ", ReviewItem::campaigns),
              new Column<>("doubt", "เหตุที่ต้องตรวจ", ReviewItem::doubt),
              new Column<>("units", "หน่วยพื้นที่", item -> codes(item.units())),
              new Column<>("candidates", "หน่วยที่เป็นไปได้", item -> codes(item.candidates())),
              new Column<>("candidate_names", "ชื่อหน่วยที่เป็นไปได้", ReviewTables::names),
              new Column<>("explanation", "คำอธิบาย", item -> item.explanation().th()),
              new Column<>("claimed_unit", "หน่วยที่ผู้ส่งระบุ", ReviewItem::claimedUnit),
              new Column<>("views", "ยอดดู", ReviewItem::views),
              new Column<>("likes", "ถูกใจ", ReviewItem::likes),
              new Column<>("comments", "ความคิดเห็น", ReviewItem::comments),
              new Column<>("shares", "แชร์", ReviewItem::shares),
              new Column<>("version", "รุ่น", ReviewItem::version)));

  static final CsvTable<OfficialAccount> ACCOUNTS =
      new CsvTable<>(
          List.of(
              new Column<>("platform", "แพลตฟอร์ม", OfficialAccount::platform),
              new Column<>("key", "รหัสอ้างอิงบัญชี", OfficialAccount::key),
              new Column<>("account_id", "รหัสบัญชี", OfficialAccount::nativeId),
              new Column<>("account_handle", "ชื่อผู้ใช้", OfficialAccount::handle),
              new Column<>("account_name", "ชื่อบัญชี", OfficialAccount::name),
              new Column<>("url", "ลิงก์", OfficialAccount::url),
              new Column<>("unit_code", "รหัสหน่วยพื้นที่", OfficialAccount::unit),
              new Column<>("status", "สถานะ", OfficialAccount::status),
              new Column<>("origin", "ที่มา", OfficialAccount::origin),
              new Column<>("registered_at", "ลงทะเบียนเมื่อ", OfficialAccount::registeredAt),
              new Column<>("registered_by", "ลงทะเบียนโดย", OfficialAccount::registeredBy),
              new Column<>("from_post", "จากโพสต์", account -> id(account.from())),
              new Column<>("withdrawn_at", "ถอนเมื่อ", OfficialAccount::withdrawnAt),
              new Column<>("withdrawn_by", "ถอนโดย", OfficialAccount::withdrawnBy),
              new Column<>("verified_at", "ยืนยันเมื่อ", OfficialAccount::verifiedAt),
              new Column<>("verified_by", "ยืนยันโดย", OfficialAccount::verifiedBy)));

  static final CsvTable<TaughtAlias> ALIASES =
      new CsvTable<>(
          List.of(
              new Column<>("id", "รหัสอ้างอิง", TaughtAlias::id),
              new Column<>("name", "ชื่อเรียก", TaughtAlias::name),
              new Column<>("unit_code", "รหัสหน่วยพื้นที่", TaughtAlias::unit),
              new Column<>("within", "ใช้ในพื้นที่", TaughtAlias::within),
              new Column<>("created_at", "เพิ่มเมื่อ", TaughtAlias::createdAt),
              new Column<>("created_by", "เพิ่มโดย", TaughtAlias::createdBy),
              new Column<>("from_post", "จากโพสต์", alias -> id(alias.from())),
              new Column<>("withdrawn_at", "ถอนเมื่อ", TaughtAlias::withdrawnAt),
              new Column<>("withdrawn_by", "ถอนโดย", TaughtAlias::withdrawnBy)));

  private ReviewTables() {}

  static @Nullable String id(@Nullable PostKey post) {
    return post == null ? null : DecisionView.id(post);
  }

  private static @Nullable String code(@Nullable UnitRef unit) {
    return unit == null ? null : unit.code();
  }

  private static List<String> codes(List<UnitRef> units) {
    return units.stream().map(UnitRef::code).toList();
  }

  private static String names(ReviewItem item) {
    return String.join("; ", item.candidates().stream().map(UnitRef::label).toList());
  }
}
