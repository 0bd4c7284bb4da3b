package io.thintag.collect.text;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a piece of HTML as a reader would copy them: markup gone, a line break for each
 * {@code <br>} and at the edges of paragraphs, everything else on one line.
 */
public final class HtmlText {
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "template", "noscript", "head", "title", "iframe", "svg");
  private static final Set<String> CELLS = Set.of("td", "th");

  private HtmlText() {}

  /** Text of a fragment of HTML. */
  public static String of(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /** Text of an element. */
  public static String of(Element element) {
    StringBuilder out = new StringBuilder();
    element.traverse(new Copier(out, element));
    return tidy(out.toString());
  }

  /** Blank runs become one blank, lines are trimmed, more than one empty line becomes one. */
  static String tidy(String text) {
    return text.replace("\0", "")
        .replaceAll("[ \\t\\x0B\\f\\r\\u00A0]+", " ")
        .replaceAll(" ?\\n ?", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  private record Copier(StringBuilder out, Element root) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words && !unseen(words)) {
        out.append(words.getWholeText().replaceAll("\\s+", " "));
      } else if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          out.append('\n');
        } else if (breaksLine(element)) {
          newLine();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (CELLS.contains(element.normalName())) {
          out.append(' ');
        } else if (breaksLine(element)) {
          newLine();
        }
      }
    }

    private static boolean breaksLine(Element element) {
      String name = element.normalName();
      return element.isBlock() && !UNSEEN.contains(name) && !CELLS.contains(name);
    }

    private boolean unseen(Node node) {
      for (Node up = node.parent(); up != null && up != root; up = up.parent()) {
        if (up instanceof Element element && UNSEEN.contains(element.normalName())) {
          return true;
        }
      }
      return false;
    }

    private void newLine() {
      int end = out.length();
      while (end > 0 && out.charAt(end - 1) == ' ') {
        end--;
      }
      out.setLength(end);
      if (end > 0 && out.charAt(end - 1) != '\n') {
        out.append('\n');
      }
    }
  }
}
