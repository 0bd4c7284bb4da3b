package io.thintag.web;

import io.thintag.access.AuditEntry;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The record of what was done.
 *
 * @param list its address without the place in it
 * @param wrong the fields of the filter that cannot be read
 * @param actions what may have been done, as words of the record
 * @param next the next page; null: this is the last one
 * @param later true if it is not the first page
 */
record AuditPage(
    Address list,
    Set<String> wrong,
    List<String> actions,
    List<Item> items,
    @Nullable String next,
    boolean later) {

  /**
   * Something that was done.
   *
   * @param action in words
   * @param changes what it changed
   */
  record Item(AuditEntry entry, String action, List<AuditChange> changes) {}

  String get(String field) {
    return list.query().getOrDefault(field, "");
  }

  /** For {@code aria-invalid}; null: it is sound. */
  @Nullable String invalid(String field) {
    return wrong.contains(field) ? "true" : null;
  }

  boolean isNarrowed() {
    return !list.query().isEmpty();
  }

  String csv() {
    return new Address("/api/v1/audit.csv", list.query()).toString();
  }

  /** All about the same thing. */
  String about(String subject) {
    return Address.of(list.path()).with("what", subject).toString();
  }
}
