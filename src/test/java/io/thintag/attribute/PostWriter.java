package io.thintag.attribute;

import io.thintag.area.Level;
import io.thintag.area.Subdistrict;
import io.thintag.area.Unit;
import java.util.List;
import java.util.Random;

/** Writes posts as people might, from names of the gazetteer: some right, some at odds. */
final class PostWriter {

  private static final List<Unit> BODIES = Verdicts.GAZETTEER.units(Level.BODY);
  private static final List<Unit> DISTRICTS = Verdicts.GAZETTEER.units(Level.DISTRICT);
  private static final List<Unit> PROVINCES = Verdicts.GAZETTEER.units(Level.PROVINCE);
  private static final List<Subdistrict> PLACES = Verdicts.GAZETTEER.subdistricts();
  private static final List<String> WORDS =
      List.of(
          "ขอเชิญร่วมงาน",
          "น้ำท่วมหนัก",
          "Good morning",
          "วันที่ 12 มิ.ย. 2569",
          "ตลาดนัดวันเสาร์ 😀",
          "#ของดีบ้านเรา",
          "#OTOP_ชุมชน",
          "ทั้งจังหวัดเลยครับ",
          "อ.เมือง",
          "#เทศบาล/อบต.(ชื่อ)",
          "https://example.go.th/ข่าว#1",
          "โทร. 02-123-4567");
  private static final List<String> BETWEEN = List.of(" ", "  ", "\n", ", ", " และ", "", " · ");

  private final Random random;
  private final StringBuilder post = new StringBuilder();

  private PostWriter(long seed) {
    random = new Random(seed);
  }

  /** The post of a seed, always the same. */
  static String post(long seed) {
    PostWriter writer = new PostWriter(seed);
    int places = writer.random.nextInt(12) == 0 ? 14 : 1 + writer.random.nextInt(3);
    for (int i = 0; i < places; i++) {
      writer.say(writer.one(WORDS));
      writer.place();
    }
    return writer.post.toString();
  }

  /** Codes of units to stand for accounts, claims and scopes. */
  static String unit(long seed) {
    Random random = new Random(~seed);
    List<Unit> units = List.of(BODIES, DISTRICTS, PROVINCES).get(random.nextInt(3));
    return units.get(random.nextInt(units.size())).code();
  }

  private void place() {
    switch (random.nextInt(8)) {
      case 0 -> place(one(PLACES));
      case 1 -> area(one(DISTRICTS), true);
      case 2 -> area(one(PROVINCES), false);
      case 3 -> tag(one(List.of(BODIES, DISTRICTS, PROVINCES)));
      default -> body(one(BODIES));
    }
  }

  private void body(Unit body) {
    say(
        switch (random.nextInt(6)) {
          case 0 -> body.fullName();
          case 1 -> "#" + body.fullName();
          case 2 -> "#เทศบาล/อบต." + body.name();
          case 3 -> "#" + body.name();
          case 4 -> "เทศบาล" + body.name();
          default -> (body.kind().equals("พิเศษ") ? "" : body.kind()) + body.name();
        });
    String district = body.districtCode();
    if (district != null && random.nextInt(2) == 0) {
      area(Verdicts.GAZETTEER.require(district), random.nextInt(2) == 0);
    } else if (random.nextInt(3) == 0) {
      area(Verdicts.GAZETTEER.require(String.valueOf(body.provinceCode())), false);
    }
  }

  private void place(Subdistrict place) {
    say((random.nextBoolean() ? place.kind() : "ต.") + place.name());
    if (random.nextBoolean()) {
      area(Verdicts.GAZETTEER.require(place.districtCode()), random.nextBoolean());
    }
  }

  private void area(Unit area, boolean withProvince) {
    String dotted = area.level() == Level.PROVINCE ? "จ." : "อ.";
    say(
        switch (random.nextInt(4)) {
          case 0 -> dotted + area.name();
          case 1 -> "#" + dotted + area.name();
          case 2 -> "#" + area.fullName();
          default -> area.fullName();
        });
    if (withProvince && area.level() == Level.DISTRICT) {
      boolean right = random.nextInt(6) > 0;
      String province = right ? String.valueOf(area.provinceCode()) : one(PROVINCES).code();
      area(Verdicts.GAZETTEER.require(province), false);
    }
  }

  private void tag(List<Unit> units) {
    Unit unit = one(units);
    String english = unit.nameEn();
    boolean romanised = english != null && random.nextInt(3) == 0;
    say("#" + (romanised ? english.replace(" ", "") : unit.name()));
  }

  private void say(String words) {
    post.append(one(BETWEEN)).append(words);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
