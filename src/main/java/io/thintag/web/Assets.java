package io.thintag.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that pages need, from the jar. The hash of its content stands in each address, so a
 * browser may keep a file for ever.
 */
@Singleton
final class Assets {
  private static final String FOLDER = "/assets/";
  private static final List<String> FONTS =
      List.of(
          "sarabun-thai-400.woff2",
          "sarabun-thai-700.woff2",
          "sarabun-latin-400.woff2",
          "sarabun-latin-700.woff2");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  /** A file as it is sent. */
  record Asset(byte[] content, String type) {}

  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, Asset> byAddress = new HashMap<>();

  Assets() {
    FONTS.forEach(font -> add(font, read("/web/" + font)));
    add("mark.svg", read("/web/mark.svg"));
    add("thintag.css", withAddresses(read("/web/thintag.css")));
    add("thintag.js", read("/web/thintag.js"));
    add("posts.css", read("/web/posts.css"));
    add("places.js", read("/web/places.js"));
    add("posts.js", read("/web/posts.js"));
    add("review.js", read("/web/review.js"));
    add("kit.js", read("/web/kit.js"));
    add("room.css", read("/web/room.css"));
    add("room.js", read("/web/room.js"));
    add("admin.css", read("/web/admin.css"));
    add("admin.js", read("/web/admin.js"));
    add("htmx.min.js", read("/META-INF/resources/webjars/htmx.org/2.0.7/dist/htmx.min.js"));
  }

  /** Where a file is to be fetched. */
  String of(String name) {
    return Optional.ofNullable(addresses.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no file " + name));
  }

  Optional<Asset> at(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  private void add(String name, byte[] content) {
    int dot = name.lastIndexOf('.');
    String address = FOLDER + name.substring(0, dot) + "-" + hash(content) + name.substring(dot);
    addresses.put(name, address);
    byAddress.put(address, new Asset(content, TYPES.get(name.substring(dot + 1))));
  }

  private byte[] withAddresses(byte[] css) {
    String text = new String(css, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> known : addresses.entrySet()) {
      text = text.replace("url(" + known.getKey() + ")", "url(" + known.getValue() + ")");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(String resource) {
    try (InputStream bytes = Assets.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
