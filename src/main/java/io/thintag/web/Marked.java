package io.thintag.web;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.thintag.store.MembershipRow.EvidenceRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text in pieces, some of which are the words that led to its verdict. All pieces together are
 * the text; a piece never begins or ends inside what people see as one character.
 */
final class Marked {
  private Marked() {}

  /** A piece of the text. */
  record Piece(String text, boolean marked) {}

  private record Span(int start, int end) {}

  /** The pieces of a text by the spans of its evidence, in UTF-16 units; those without are left. */
  static List<Piece> of(String text, List<EvidenceRow> evidence) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Span span : united(whole(text, evidence))) {
      if (span.start > at) {
        pieces.add(new Piece(text.substring(at, span.start), false));
      }
      pieces.add(new Piece(text.substring(span.start, span.end), true));
      at = span.end;
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), false));
    }
    return List.copyOf(pieces);
  }

  /** The spans inside the text, each grown to whole characters, by their beginning. */
  private static List<Span> whole(String text, List<EvidenceRow> evidence) {
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(text);
    return evidence.stream()
        .filter(row -> row.start() >= 0 && row.start() < row.end() && row.start() < text.length())
        .map(
            row -> {
              int end = Math.min(row.end(), text.length());
              return new Span(
                  characters.isBoundary(row.start())
                      ? row.start()
                      : characters.preceding(row.start()),
                  characters.isBoundary(end) ? end : characters.following(end));
            })
        .sorted(Comparator.comparingInt(Span::start))
        .toList();
  }

  private static List<Span> united(List<Span> spans) {
    List<Span> united = new ArrayList<>();
    for (Span span : spans) {
      Span last = united.isEmpty() ? null : united.get(united.size() - 1);
      if (last == null || span.start > last.end) {
        united.add(span);
      } else {
        united.set(united.size() - 1, new Span(last.start, Math.max(last.end, span.end)));
      }
    }
    return united;
  }
}
