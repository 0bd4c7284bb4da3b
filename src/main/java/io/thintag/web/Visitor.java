package io.thintag.web;

import io.thintag.access.Role;
import io.thintag.area.Unit;

/**
 * Who reads the page.
 *
 * @param role what the reader may do
 * @param area whose posts the reader sees
 * @param csrf what forms must bring back; empty if the reader did not sign in with a form
 */
record Visitor(String name, Role role, Unit area, String csrf) {

  /** True if the reader may decide about posts and look after accounts and names. */
  boolean maySettle() {
    return role == Role.ADMIN || role == Role.PROVINCE || role == Role.DISTRICT;
  }
}
