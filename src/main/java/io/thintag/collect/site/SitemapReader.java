package io.thintag.collect.site;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a sitemap as it streams by. */
final class SitemapReader {
  private static final int MOST_ENTRIES = 50_000;
  private static final int DEEPEST = 20;
  private static final int LONGEST_TEXT = 4_096;

  private final URI address;
  private final XMLStreamReader xml;
  private final Deque<String> open = new ArrayDeque<>();
  private final List<SitemapEntry> entries = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String root = "";
  private String place = "";
  private String date = "";
  private int seen;

  SitemapReader(URI address, XMLStreamReader xml) {
    this.address = address;
    this.xml = xml;
  }

  /**
   * Reads to the end, or to the last entry that a sitemap may have.
   *
   * @throws XMLStreamException if it is no sitemap, is cut off, or brings a document type
   */
  Sitemap read() throws XMLStreamException {
    while (xml.hasNext() && seen < MOST_ENTRIES) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw new XMLStreamException("it brings a document type");
        case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words();
        case XMLStreamConstants.END_ELEMENT -> end(open.pop());
        default -> {
          // Comments and the like say nothing here.
        }
      }
    }
    return new Sitemap(root.equals("sitemapindex"), entries);
  }

  private void begin(String name) throws XMLStreamException {
    if (open.isEmpty() && !name.equals("urlset") && !name.equals("sitemapindex")) {
      throw new XMLStreamException("its root is <" + name + ">");
    }
    if (open.size() == DEEPEST) {
      throw new XMLStreamException("it is nested too deeply");
    }
    root = open.isEmpty() ? name : root;
    open.push(name);
    text.setLength(0);
  }

  private void words() {
    int free = LONGEST_TEXT - text.length();
    String words = xml.getText();
    text.append(words, 0, Math.min(free, words.length()));
  }

  private void end(String name) {
    String words = text.toString().strip();
    text.setLength(0);
    switch (name) {
      // An image of a page has a place of its own.
      case "loc" -> place = open.size() == 2 && words.length() < LONGEST_TEXT ? words : place;
      case "lastmod" -> date = words;
      case "publication_date" -> date = date.isEmpty() ? words : date;
      case "url", "sitemap" -> entry();
      default -> {
        // Priorities, titles and pictures.
      }
    }
  }

  private void entry() {
    seen++;
    Optional<SitemapEntry> entry =
        place.isEmpty() ? Optional.empty() : SitemapEntry.of(address, place, date);
    entry.ifPresent(entries::add);
    place = "";
    date = "";
  }
}
