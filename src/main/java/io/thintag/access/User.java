package io.thintag.access;

import java.time.Instant;

/**
 * Somebody who may come in.
 *
 * @param name what is typed at sign-in
 * @param unitCode the unit the user is bound to; its level fits the role
 * @param disabled kept, but let in no more
 * @param locale th or en: the language of the pages
 * @param digits arabic or thai: the digits on the pages
 */
public record User(
    String name,
    Role role,
    String unitCode,
    boolean disabled,
    String locale,
    String digits,
    Instant createdAt) {

  /** The user in another role. */
  User as(Role other) {
    return new User(name, other, unitCode, disabled, locale, digits, createdAt);
  }
}
