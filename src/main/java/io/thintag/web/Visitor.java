package io.thintag.web;

import io.thintag.area.Unit;

/**
 * Who reads the page.
 *
 * @param area whose posts the reader sees
 * @param csrf what forms must bring back; empty if the reader did not sign in with a form
 */
record Visitor(String name, Unit area, String csrf) {}
