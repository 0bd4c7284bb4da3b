package io.thintag.collect.file;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that others keep writing: {@code thintag.sources.sheet.sheets.<name>}.
 *
 * @param url where it is published as CSV: of a Google Sheet {@code
 *     https://docs.google.com/spreadsheets/d/e/…/pub?output=csv}
 * @param campaign slug of the campaign whose posts it holds
 * @param map what columns with other names hold, see {@link ColumnMap}; missing: nothing said
 */
@EachProperty("thintag.sources.sheet.sheets")
public record SheetSettings(
    @Parameter String name, URI url, String campaign, @Nullable String map) {

  public SheetSettings {
    String key = "thintag.sources.sheet.sheets." + name;
    if (!url.isAbsolute() || url.getHost() == null) {
      throw new IllegalArgumentException(key + ".url is no address: " + url);
    }
    try {
      ColumnMap.parse(map == null ? "" : map);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + ".map: " + e.getMessage(), e);
    }
  }

  /** The columns as somebody said. */
  String columns() {
    return map == null ? "" : map;
  }
}
