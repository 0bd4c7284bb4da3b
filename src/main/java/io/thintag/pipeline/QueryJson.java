package io.thintag.pipeline;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.thintag.collect.Query;
import io.thintag.post.Account;
import io.thintag.post.PostKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Queries as they are kept beside their pages, so that a page can be read again. */
final class QueryJson {
  private final ObjectMapper json;

  QueryJson(ObjectMapper json) {
    this.json = json;
  }

  String write(Query query) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (query instanceof Query.Tag tag) {
      fields.put("kind", "tag");
      fields.put("baseUrl", tag.baseUrl().toString());
      fields.put("tag", tag.tag());
      fields.put("from", tag.from().toString());
      if (tag.until() != null) {
        fields.put("until", tag.until().toString());
      }
    } else if (query instanceof Query.KnownAccount known) {
      fields.put("kind", "account");
      fields.put("platform", known.account().platform());
      fields.put("accountKey", known.account().key());
      fields.put("address", known.address().toString());
      fields.put("from", known.from().toString());
    } else if (query instanceof Query.Channel channel) {
      fields.put("kind", "channel");
      fields.put("baseUrl", channel.baseUrl().toString());
      fields.put("platform", channel.account().platform());
      fields.put("accountKey", channel.account().key());
      fields.put("from", channel.from().toString());
      if (channel.until() != null) {
        fields.put("until", channel.until().toString());
      }
    } else if (query instanceof Query.Refresh refresh) {
      fields.put("kind", "refresh");
      fields.put("baseUrl", refresh.baseUrl().toString());
      if (refresh.posts().size() == 1) {
        fields.put("platform", refresh.posts().get(0).key().platform());
        fields.put("nativeId", refresh.posts().get(0).key().nativeId());
      }
    } else if (query instanceof Query.Link link) {
      fields.put("kind", "link");
      fields.put("address", link.address().toString());
      fields.put("platform", link.platform());
      putIfKnown(fields, "nativeId", link.nativeId());
      putIfKnown(fields, "unit", link.unit());
    } else if (query instanceof Query.File file) {
      fields.put("kind", "file");
      fields.put("address", file.address().toString());
      fields.put("format", file.format());
      if (!file.columns().isEmpty()) {
        fields.put("columns", file.columns());
      }
    }
    try {
      return json.writeValueAsString(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The query that was written.
   *
   * @throws IllegalArgumentException if it is of a kind that has no cursor of its own
   */
  Query read(String text) {
    try {
      Map<String, String> fields = json.readValue(text, Argument.mapOf(String.class, String.class));
      return switch (fields.getOrDefault("kind", "")) {
        case "tag" ->
            new Query.Tag(
                URI.create(field(fields, "baseUrl")),
                field(fields, "tag"),
                Instant.parse(field(fields, "from")),
                until(fields));
        case "channel" ->
            new Query.Channel(
                URI.create(field(fields, "baseUrl")),
                account(field(fields, "platform"), field(fields, "accountKey")),
                Instant.parse(field(fields, "from")),
                until(fields));
        case "account" ->
            new Query.KnownAccount(
                account(field(fields, "platform"), field(fields, "accountKey")),
                URI.create(field(fields, "address")),
                Instant.parse(field(fields, "from")));
        case "link" ->
            new Query.Link(
                URI.create(field(fields, "address")),
                field(fields, "platform"),
                fields.get("nativeId"),
                fields.get("unit"));
        case "refresh" ->
            new Query.Refresh(
                URI.create(field(fields, "baseUrl")),
                List.of(
                    new Query.Known(
                        new PostKey(field(fields, "platform"), field(fields, "nativeId")), null)));
        case "file" ->
            new Query.File(
                URI.create(field(fields, "address")),
                field(fields, "format"),
                fields.getOrDefault("columns", ""));
        default -> throw new IllegalArgumentException("no query that can be read again: " + text);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void putIfKnown(Map<String, Object> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static @Nullable Instant until(Map<String, String> fields) {
    return Optional.ofNullable(fields.get("until")).map(Instant::parse).orElse(null);
  }

  private static Account account(String platform, String key) {
    return key.startsWith("@")
        ? new Account(platform, null, key, null)
        : new Account(platform, key, null, null);
  }

  private static String field(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the kept query lacks " + name);
    }
    return value;
  }
}
