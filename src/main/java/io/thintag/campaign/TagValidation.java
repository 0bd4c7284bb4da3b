package io.thintag.campaign;

import io.thintag.post.Hashtag;
import io.thintag.post.Hashtags;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules for the hashtags of a campaign. */
final class TagValidation {
  private static final int MOST_TAGS = 20;
  private static final int LONGEST_TAG = 100;

  private final Findings findings;
  private final Set<String> seen = new HashSet<>();

  TagValidation(Findings findings) {
    this.findings = findings;
  }

  List<CampaignTag> check(@Nullable List<CampaignDraft.@Nullable Tag> drafts) {
    if (drafts == null || drafts.isEmpty()) {
      findings.add("tags", "ต้องมีแฮชแท็กหลัก (core) อย่างน้อยหนึ่งแท็ก");
      return List.of();
    }
    if (drafts.size() > MOST_TAGS) {
      findings.add("tags", "มีแฮชแท็กได้ไม่เกิน " + MOST_TAGS + " แท็ก");
      return List.of();
    }
    List<CampaignTag> tags = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      check("tags[" + i + "]", drafts.get(i)).ifPresent(tags::add);
    }
    if (drafts.stream().noneMatch(tag -> tag != null && "core".equals(tag.role()))) {
      findings.add("tags", "ต้องมีแฮชแท็กหลัก (core) อย่างน้อยหนึ่งแท็ก");
    }
    return tags;
  }

  private Optional<CampaignTag> check(String field, CampaignDraft.@Nullable Tag draft) {
    if (draft == null) {
      findings.add(field, "ต้องระบุ role และ text");
      return Optional.empty();
    }
    Optional<TagRole> role = findings.word(field + ".role", draft.role(), TagRole.values());
    Optional<String> text = findings.text(field + ".text", draft.text(), LONGEST_TAG);
    return role.flatMap(r -> text.flatMap(t -> check(field + ".text", r, t)));
  }

  private Optional<CampaignTag> check(String field, TagRole role, String text) {
    String bare = text.replaceFirst("^[#＃﹟]\\s*", "");
    boolean place = role == TagRole.PLACE;
    if (place && PlacePattern.read(bare).isEmpty()) {
      findings.add(
          field,
          "ต้องลงท้ายด้วย {province}, {district} หรือ {body} เพียงหนึ่งตัว เช่น จังหวัด{province}");
      return Optional.empty();
    }
    if (!place && !isWholeHashtag(bare)) {
      findings.add(
          field,
          "ไม่ใช่แฮชแท็กที่ใช้ได้ ต้องมีแต่ตัวอักษร ตัวเลข หรือ _ ไม่มีเว้นวรรค จุด หรือเครื่องหมายอื่น");
      return Optional.empty();
    }
    if (!seen.add(place ? bare : Hashtag.of(bare).name())) {
      findings.add(field, "ซ้ำกับแฮชแท็กอื่นของแคมเปญนี้");
      return Optional.empty();
    }
    return Optional.of(new CampaignTag(role, bare));
  }

  /** Platforms must read the whole of it as one tag, or no post could ever carry it. */
  private static boolean isWholeHashtag(String bare) {
    return Hashtag.read(bare)
        .map(tag -> Hashtags.in("#" + bare).equals(List.of(tag)))
        .orElse(false);
  }
}
