package io.thintag.export;

import io.thintag.store.PostView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts as a table. The first columns are those that an import reads, so that a file may come back;
 * the others say what was made of the post.
 */
public final class PostCsv {
  /** Name of the sheet in a workbook. */
  public static final String SHEET_NAME = "โพสต์";

  private static final String TEXT = "text";

  private static final List<Column<PostView>> COLUMNS =
      List.of(
          new Column<>("platform", "แพลตฟอร์ม", PostView::platform),
          new Column<>("native_id", "รหัสโพสต์", PostView::nativeId),
          new Column<>("url", "ลิงก์", PostView::url),
          new Column<>(TEXT, "ข้อความ", PostView::text),
          new Column<>("published_at", "เผยแพร่เมื่อ", PostView::publishedAt),
          new Column<>("account_id", "รหัสบัญชี", post -> post.account().nativeId()),
          new Column<>("account_handle", "ชื่อผู้ใช้", post -> post.account().handle()),
          new Column<>("account_name", "ชื่อบัญชี", post -> post.account().name()),
          new Column<>("hashtags", "แฮชแท็ก", PostCsv::hashtags),
          new Column<>("views", "ยอดดู", PostView::views),
          new Column<>("likes", "ถูกใจ", PostView::likes),
          new Column<>("comments", "ความคิดเห็น", PostView::comments),
          new Column<>("shares", "แชร์", PostView::shares),
          new Column<>("claimed_unit", "หน่วยที่ผู้ส่งระบุ", PostView::claimedUnit),
          new Column<>("repost", "เป็นการแชร์ต่อ", post -> post.state().equals("repost")),
          new Column<>("edited_at", "แก้ไขเมื่อ", PostView::editedAt),
          new Column<>("deleted", "ถูกลบแล้ว", post -> post.state().equals("deleted")),
          new Column<>("state", "สถานะการนับ", PostView::state),
          new Column<>("units", "หน่วยพื้นที่", PostView::units),
          new Column<>("certainty", "ความแน่ชัด", PostView::certainty),
          new Column<>("candidates", "หน่วยที่เป็นไปได้", PostView::candidates),
          new Column<>("evidence", "หลักฐาน", PostCsv::evidence),
          new Column<>("doubt", "เหตุที่ต้องตรวจ", PostView::doubt),
          new Column<>("explanation", "คำอธิบาย", post -> post.explanation().th()),
          new Column<>("fully_tagged", "แท็กครบ", PostView::fullyTagged),
          new Column<>("source", "แหล่งข้อมูล", PostView::source),
          new Column<>("refreshed_at", "อ่านล่าสุดเมื่อ", PostView::refreshedAt),
          new Column<>("decided_by", "ตัดสินโดย", PostCsv::decidedBy));

  public static final CsvTable<PostView> TABLE = new CsvTable<>(COLUMNS);

  /** For workbooks, whose cells hold less text than a post may have. */
  public static final CsvTable<PostView> SHEET = new CsvTable<>(ofSheet());

  private PostCsv() {}

  private static List<Column<PostView>> ofSheet() {
    List<Column<PostView>> columns = new ArrayList<>(COLUMNS);
    columns.replaceAll(
        column ->
            column.code().equals(TEXT)
                ? new Column<>(TEXT, column.thai(), post -> SheetText.part(post.text(), 0))
                : column);
    columns.add(
        new Column<>("text_continued", "ข้อความ (ต่อ)", post -> SheetText.part(post.text(), 1)));
    return columns;
  }

  private static List<String> hashtags(PostView post) {
    return post.hashtags().stream().map(tag -> tag.startsWith("#") ? tag : "#" + tag).toList();
  }

  private static @Nullable String decidedBy(PostView post) {
    return post.decision() == null ? null : post.decision().by();
  }

  private static String evidence(PostView post) {
    return String.join(
        "; ", post.evidence().stream().map(e -> e.kind() + ": " + e.text()).toList());
  }
}
