package io.thintag.area;

import io.thintag.post.NormalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a query, in normal form; prefixes that are glued to a name begin a word. */
record SearchWords(List<String> words) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=[\\u0E00-\\u0E7F])(?=(?<!กิ่ง)อำเภอ|กิ่งอำเภอ|(?<!องค์การบริหารส่วน)จังหวัด"
              + "|(?<!องค์การบริหารส่วน|เทศบาล)ตำบล|(?<!กิ่ง)อ\\.|(?<!อบ)จ\\.|(?<!อบ|ท)ต\\.)");

  static SearchWords of(String query) {
    String spaced = GLUED.matcher(NormalText.fold(query)).replaceAll(" ");
    List<String> words = new ArrayList<>();
    Arrays.stream(BETWEEN.split(spaced))
        .filter(word -> word.chars().anyMatch(c -> NameKey.isKept((char) c)))
        .forEach(words::add);
    return new SearchWords(List.copyOf(words));
  }

  int size() {
    return words.size();
  }

  /** The words from {@code start} to before {@code end} as one text. */
  String join(int start, int end) {
    return String.join(" ", words.subList(start, end));
  }
}
