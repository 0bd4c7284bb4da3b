package io.thintag.attribute;

import io.thintag.post.Hashtags;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds bare names that are whole hashtags, in Thai or romanised (rules 8, 10 and 11). */
final class BareTags {

  private static final String TOWN = "เมือง";
  private static final int LONGEST = 60;

  private final Lexicon lexicon;
  private final String text;
  private final Predicate<String> ignored;
  private final List<BareTag> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private BareTags(Lexicon lexicon, String text, Predicate<String> ignored) {
    this.lexicon = lexicon;
    this.text = text;
    this.ignored = ignored;
  }

  /**
   * @param ignored tells the tags, without #, that are no places: the campaign's own
   */
  static List<BareTag> find(Lexicon lexicon, String text, Predicate<String> ignored) {
    BareTags tags = new BareTags(lexicon, text, ignored);
    Hashtags.visit(text, tags::visit);
    return tags.found;
  }

  private void visit(int hash, int end) {
    int whole = whole(end);
    if (whole - hash > LONGEST) {
      return;
    }
    String tag = text.substring(hash + 1, whole);
    if (!seen.add(tag) || ignored.test(tag)) {
      return;
    }
    List<Bearer> bearers = isLatin(tag) ? romanised(tag) : thai(tag);
    if (!bearers.isEmpty()) {
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

  private List<Bearer> thai(String tag) {
    List<Bearer> informal = lexicon.tags().get(tag);
    if (informal != null) {
      return informal;
    }
    Name name = lexicon.names().exactly(tag);
    if (name == null) {
      return town(tag);
    }
    List<Bearer> bearers = name.bearers().stream().filter(BareTags::ownsTag).toList();
    Bearer province = province(bearers);
    if (province != null) {
      return List.of(province);
    }
    if (name.word() == Name.Word.FUNCTION) {
      return List.of();
    }
    boolean district = bearers.stream().anyMatch(b -> b.rank() == Rank.DISTRICT);
    return district ? bearers : join(bearers, town(tag));
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
    Name name = lexicon.names().exactly(tag);
    return (name != null && name.word() != Name.Word.NONE) || lexicon.tagWords().contains(key(tag));
  }

  private List<Bearer> town(String tag) {
    Name name = tag.startsWith(TOWN) ? lexicon.names().exactly(tag.substring(TOWN.length())) : null;
    if (name == null) {
      return List.of();
    }
    return name.bearers().stream()
        .filter(b -> (b.kind() & (Kinds.TOWN | Kinds.CITY)) != 0 && !b.former())
        .toList();
  }

  private List<Bearer> romanised(String tag) {
    String key = key(tag);
    List<Bearer> bearers = lexicon.tags().get(key);
    if (bearers == null && key.endsWith("province")) {
      Bearer named =
          province(lexicon.tags().get(key.substring(0, key.length() - "province".length())));
      return named == null ? List.of() : List.of(named);
    }
    Bearer province = province(bearers);
    if (province != null) {
      return List.of(province);
    }
    boolean district = bearers != null && bearers.stream().anyMatch(b -> b.rank() == Rank.DISTRICT);
    return district ? bearers : List.of();
  }

  private static @Nullable Bearer province(@Nullable List<Bearer> bearers) {
    if (bearers == null) {
      return null;
    }
    return bearers.stream().filter(b -> b.rank() == Rank.PROVINCE).findFirst().orElse(null);
  }

  private static boolean isLatin(String tag) {
    return tag.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '_' || c == '-');
  }

  private static String key(String tag) {
    return tag.replace("_", "").replace("-", "");
  }

  private static List<Bearer> join(List<Bearer> some, List<Bearer> others) {
    List<Bearer> all = new ArrayList<>(some);
    others.stream().filter(b -> !all.contains(b)).forEach(all::add);
    return all;
  }
}
