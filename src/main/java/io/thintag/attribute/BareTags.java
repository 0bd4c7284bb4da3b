package io.thintag.attribute;

import io.thintag.post.Hashtags;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds bare names that are whole hashtags, in Thai or romanised (rules 8, 10 and 11). */
final class BareTags {

  private static final String TOWN = "เมือง";
  private static final String PROVINCE = "province";
  private static final int LONGEST = 60;

  private final Lexicon lexicon;
  private final String text;
  private final IgnoredTags ignored;
  private final List<BareTag> found = new ArrayList<>();
  private final Set<String> seen = new SmallSet<>();

  private BareTags(Lexicon lexicon, String text, IgnoredTags ignored) {
    this.lexicon = lexicon;
    this.text = text;
    this.ignored = ignored;
  }

  /**
   * @param ignored the tags that are no places: the campaign's own
   */
  static List<BareTag> find(Lexicon lexicon, String text, IgnoredTags ignored) {
    if (text.indexOf('#') < 0) {
      return List.of();
    }
    BareTags tags = new BareTags(lexicon, text, ignored);
    Hashtags.visit(text, tags::visit);
    return tags.found;
  }

  private void visit(int hash, int end) {
    int whole = whole(end);
    if (whole - hash > LONGEST) {
      return;
    }
    int start = hash + 1;
    List<Bearer> bearers = isLatin(start, whole) ? romanised(start, whole) : thai(start, whole);
    if (bearers.isEmpty()) {
      return;
    }
    String tag = text.substring(start, whole);
    if (seen.add(tag) && !ignored.contains(tag)) {
      found.add(new BareTag(hash, whole, bearers, isDoubtful(tag, bearers)));
    }
  }

  /** Platforms end a tag at a hyphen, people do not. */
  private int whole(int end) {
    int whole = end;
    while (whole + 1 < text.length()
        && (text.charAt(whole) == '-' || text.charAt(whole) == '.')
        && Character.isLetter(text.charAt(whole + 1))) {
      whole++;
      while (whole < text.length()
          && (Syllables.isThaiLetter(text.charAt(whole))
              || Character.isLetterOrDigit(text.charAt(whole)))) {
        whole++;
      }
    }
    return whole;
  }

  private List<Bearer> thai(int start, int end) {
    List<Bearer> informal = lexicon.tags().exactly(text, start, end);
    if (informal != null) {
      return informal;
    }
    Name name = lexicon.names().exactly(text, start, end);
    if (name == null) {
      return town(start, end);
    }
    List<Bearer> bearers = Bearer.those(name.bearers(), BareTags::ownsTag);
    Bearer province = province(bearers);
    if (province != null) {
      return List.of(province);
    }
    if (name.word() == Name.Word.FUNCTION) {
      return List.of();
    }
    return hasDistrict(bearers) ? bearers : join(bearers, town(start, end));
  }

  /** Informal names of provinces, and อบจ., are never meant by a bare tag. */
  private static boolean ownsTag(Bearer bearer) {
    return bearer.kind() != Kinds.PROVINCE_ORGANISATION
        && (bearer.rank() == Rank.BODY || !bearer.former());
  }

  private boolean isDoubtful(String tag, List<Bearer> bearers) {
    if (bearers.get(0).rank() == Rank.PROVINCE) {
      return false;
    }
    Name name = lexicon.names().exactly(tag, 0, tag.length());
    return (name != null && name.word() != Name.Word.NONE) || lexicon.tagWords().contains(key(tag));
  }

  private List<Bearer> town(int start, int end) {
    int after = start + TOWN.length();
    Name name =
        after <= end && text.startsWith(TOWN, start)
            ? lexicon.names().exactly(text, after, end)
            : null;
    if (name == null) {
      return List.of();
    }
    return Bearer.those(
        name.bearers(), b -> (b.kind() & (Kinds.TOWN | Kinds.CITY)) != 0 && !b.former());
  }

  private List<Bearer> romanised(int start, int end) {
    List<Bearer> bearers = lexicon.tags().romanised(text, start, end);
    if (bearers == null) {
      return romanisedProvince(start, end);
    }
    Bearer province = province(bearers);
    if (province != null) {
      return List.of(province);
    }
    return hasDistrict(bearers) ? bearers : List.of();
  }

  private List<Bearer> romanisedProvince(int start, int end) {
    String key = key(text.substring(start, end));
    int named = key.length() - PROVINCE.length();
    if (!key.endsWith(PROVINCE)) {
      return List.of();
    }
    List<Bearer> bearers = lexicon.tags().exactly(key, 0, named);
    Bearer province = bearers == null ? null : province(bearers);
    return province == null ? List.of() : List.of(province);
  }

  private static boolean hasDistrict(List<Bearer> bearers) {
    return Bearer.any(bearers, b -> b.rank() == Rank.DISTRICT);
  }

  private static @Nullable Bearer province(List<Bearer> bearers) {
    for (Bearer bearer : bearers) {
      if (bearer.rank() == Rank.PROVINCE) {
        return bearer;
      }
    }
    return null;
  }

  private boolean isLatin(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && !TagNames.isJoiner(c)) {
        return false;
      }
    }
    return true;
  }

  private static String key(String tag) {
    return tag.replace("_", "").replace("-", "");
  }

  private static List<Bearer> join(List<Bearer> some, List<Bearer> others) {
    if (others.isEmpty()) {
      return some;
    }
    List<Bearer> all = new ArrayList<>(some);
    others.stream().filter(b -> !all.contains(b)).forEach(all::add);
    return all;
  }
}
