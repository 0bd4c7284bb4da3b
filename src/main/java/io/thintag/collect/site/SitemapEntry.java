package io.thintag.collect.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.collect.text.WebAddress;
import io.thintag.collect.text.WrittenDate;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page, or another sitemap, that a sitemap names.
 *
 * @param address in its canonical form
 * @param changed when it was last changed or, in a news sitemap, published; null: not told, or not
 *     to be believed
 */
record SitemapEntry(URI address, @Nullable Instant changed) {

  /** Characters of a mark. */
  static final int MARK = 6;

  static Optional<SitemapEntry> of(URI sitemap, String address, String changed) {
    return WebAddress.resolve(sitemap, address)
        .filter(page -> WebAddress.sameSite(page, sitemap))
        .map(
            page ->
                new SitemapEntry(
                    WebAddress.canonical(page), WrittenDate.parse(changed).orElse(null)));
  }

  SitemapEntry undated() {
    return new SitemapEntry(address, null);
  }

  /** By what it is remembered that this version of the page was read. */
  String mark() {
    byte[] text = (address + " " + changed).getBytes(UTF_8);
    long digest = UUID.nameUUIDFromBytes(text).getMostSignificantBits();
    byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(digest).array();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(bytes, Long.BYTES))
        .substring(0, MARK);
  }
}
