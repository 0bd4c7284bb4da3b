package io.thintag.collect.site;

import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import io.thintag.collect.wire.Validators;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far a website has been read through its sitemap.
 *
 * @param maps sitemaps of the index that are still to be looked into
 * @param asked sitemaps asked for in this visit
 * @param read marks of what was read, oldest first
 * @param whole false: something of the last walk is still to be read
 * @param validators of the first sitemap when it was last read
 */
record SitemapCursor(
    List<URI> maps, int asked, Set<String> read, boolean whole, Validators validators) {

  /** Marks kept; what is forgotten is read again. */
  private static final int MEMORY = 8_000;

  /** Sitemaps of one visit. */
  private static final int MAPS_AT_ONCE = 3;

  static SitemapCursor of(Cursor cursor) {
    CursorFields fields = CursorFields.of(cursor);
    String maps = Optional.ofNullable(fields.get("maps")).orElse("");
    String read = Optional.ofNullable(fields.get("read")).orElse("");
    return new SitemapCursor(
        Arrays.stream(maps.split(" ")).filter(map -> !map.isEmpty()).map(URI::create).toList(),
        Integer.parseInt(Optional.ofNullable(fields.get("asked")).orElse("0")),
        IntStream.range(0, read.length() / SitemapEntry.MARK)
            .mapToObj(i -> read.substring(i * SitemapEntry.MARK, (i + 1) * SitemapEntry.MARK))
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        fields.get("part") == null,
        Validators.in(fields));
  }

  Cursor cursor() {
    CursorFields fields =
        CursorFields.none()
            .with("maps", maps.isEmpty() ? null : joined(maps))
            .with("asked", asked == 0 ? null : Integer.toString(asked))
            .with("read", read.isEmpty() ? null : String.join("", read))
            .with("part", whole ? null : "1");
    return validators.keptIn(fields).cursor();
  }

  private static String joined(List<URI> maps) {
    return maps.stream().map(URI::toString).collect(Collectors.joining(" "));
  }

  boolean isNew(SitemapEntry entry) {
    return !read.contains(entry.mark());
  }

  /** Sent only if nothing is left of the last walk. */
  Validators useful() {
    return whole ? validators : Validators.NONE;
  }

  SitemapCursor withRead(SitemapEntry entry) {
    Set<String> more =
        Stream.concat(read.stream(), Stream.of(entry.mark()))
            .skip(read.size() >= MEMORY ? 1 : 0)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new SitemapCursor(maps, asked, more, whole, validators);
  }

  /** A walk begins. */
  SitemapCursor begun(Validators first, List<URI> newMaps) {
    return new SitemapCursor(newMaps, asked + 1, read, true, first);
  }

  SitemapCursor counted() {
    return new SitemapCursor(maps, asked + 1, read, whole, validators);
  }

  /** Something is left that cannot be had now. */
  SitemapCursor partly() {
    return new SitemapCursor(maps, asked, read, false, validators);
  }

  /** On to the next sitemap. */
  SitemapCursor onward() {
    return new SitemapCursor(maps.subList(1, maps.size()), asked, read, whole, validators);
  }

  boolean isTired() {
    return asked >= MAPS_AT_ONCE;
  }

  /** The visit is over. */
  SitemapCursor rest() {
    return new SitemapCursor(maps, 0, read, whole, validators);
  }
}
