package io.thintag.collect.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap, an index of sitemaps or a news sitemap (sitemaps.org/protocol.php), packed or not.
 *
 * @param index true: its entries are sitemaps
 * @param entries those of the same website, at most 50,000
 */
record Sitemap(boolean index, List<SitemapEntry> entries) {

  /** Largest sitemap by the protocol, unpacked. */
  private static final long MOST_BYTES = 50L * 1024 * 1024;

  /** So many dates that are all the same say when the sitemap was made. */
  private static final int TOO_MANY_ALIKE = 5;

  static Sitemap of(WireResponse response) throws SourceException.Unreadable {
    try (InputStream in = new BoundedStream(unpacked(response.body()), MOST_BYTES)) {
      SitemapReader reader =
          new SitemapReader(
              response.uri(),
              factory().createXMLStreamReader(new MendedXml(new InputStreamReader(in, UTF_8))));
      Sitemap sitemap = reader.read();
      return new Sitemap(sitemap.index(), believed(sitemap.entries(), response.at()));
    } catch (IOException | XMLStreamException e) {
      throw new SourceException.Unreadable(
          "expected a sitemap, got %s: %s"
              .formatted(
                  response.header("Content-Type").orElse("something without a type"), inOneLine(e)),
          response.uri(),
          e);
    }
  }

  private static String inOneLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().collect(Collectors.joining(", "));
  }

  private static InputStream unpacked(byte[] body) throws IOException {
    boolean packed = body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
    InputStream in = new ByteArrayInputStream(body);
    return packed ? new GZIPInputStream(in) : in;
  }

  /** Neither asks others for entities nor blows them up. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Many sites write the present moment beside each page; then the dates mean nothing. */
  private static List<SitemapEntry> believed(List<SitemapEntry> entries, Instant now) {
    long dates = entries.stream().map(SitemapEntry::changed).distinct().count();
    boolean untrue = dates == 1 && entries.size() >= TOO_MANY_ALIKE;
    return entries.stream()
        .map(entry -> untrue || isAhead(entry.changed(), now) ? entry.undated() : entry)
        .toList();
  }

  private static boolean isAhead(@Nullable Instant changed, Instant now) {
    return changed != null && changed.isAfter(now.plusSeconds(86_400));
  }
}
