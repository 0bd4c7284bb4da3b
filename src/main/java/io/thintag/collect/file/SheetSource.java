package io.thintag.collect.file;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import io.thintag.collect.PolledFiles;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sheets published as CSV, read as a whole each time they have changed: one answer is one page.
 * Rows seen before come as duplicates, changed ones as news of the same post, and a row that is no
 * longer there says nothing about its post. Google answers by a redirect to another host, and with
 * a page for people if the sheet is not published.
 */
final class SheetSource implements PolledFiles {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  private final FileSource files;
  private final List<SheetSettings> sheets;

  SheetSource(JsonMapper json, Collection<SheetSettings> sheets) {
    this.files = new FileSource(json, Integer.MAX_VALUE);
    this.sheets = List.copyOf(sheets);
  }

  @Override
  public boolean hasFiles() {
    return !sheets.isEmpty();
  }

  @Override
  public List<Query.File> files(String campaign) {
    return sheets.stream()
        .filter(sheet -> sheet.campaign().equals(campaign))
        .map(sheet -> new Query.File(sheet.url(), "csv", sheet.columns()))
        .toList();
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (!(query instanceof Query.File file)) {
      throw new IllegalArgumentException("sheet takes no " + query.getClass().getSimpleName());
    }
    CursorFields known = CursorFields.of(cursor);
    boolean sameMap = file.columns().equals(known.get("map"));
    WireRequest request = WireRequest.api(file.address());
    if (sameMap) {
      request = header(request, "If-None-Match", known.get("etag"));
      request = header(request, "If-Modified-Since", known.get("modified"));
    }
    WireResponse response = wire.ask(request);
    if (response.notModified()) {
      return new SourcePage(List.of(), cursor, false);
    }
    SheetAnswers.requireTable(response);
    String digest = digest(response.body());
    Cursor next = next(response, digest, file.columns());
    if (sameMap && digest.equals(known.get("digest"))) {
      return new SourcePage(List.of(), next, false);
    }
    SourcePage all = files.fetch(file, Cursor.START, over(response));
    return new SourcePage(all.items(), next, false);
  }

  private static WireRequest header(WireRequest request, String name, @Nullable String value) {
    return value == null ? request : request.with(name, value);
  }

  private static Cursor next(WireResponse response, String digest, String map) {
    return CursorFields.none()
        .with("etag", response.header("ETag").orElse(null))
        .with("modified", response.header("Last-Modified").orElse(null))
        .with("digest", digest)
        .with("map", map)
        .cursor();
  }

  /** The answer as a file that is read part by part. */
  private static Wire over(WireResponse whole) {
    return request -> {
      Matcher range = RANGE.matcher(request.headers().getOrDefault("Range", ""));
      if (!range.matches()) {
        throw new IllegalArgumentException("a file is read by ranges of bytes only");
      }
      byte[] body = whole.body();
      int from = (int) Math.min(body.length, Long.parseLong(range.group(1)));
      int to = (int) Math.min(body.length, Long.parseLong(range.group(2)) + 1);
      return new WireResponse(
          whole.uri(), 206, Map.of(), Arrays.copyOfRange(body, from, to), whole.at());
    };
  }

  private static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
