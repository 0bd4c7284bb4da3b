package io.thintag.web;

import java.util.List;

/** The way to pages of the administration. */
final class AdminCrumbs {
  static final String HOME = "/admin";

  private AdminCrumbs() {}

  static List<Crumb> of(Wording w, String title) {
    return List.of(new Crumb(w.t("admin.title"), HOME), new Crumb(title, null));
  }

  static List<Crumb> of(Wording w, String list, String address, String title) {
    return List.of(
        new Crumb(w.t("admin.title"), HOME), new Crumb(list, address), new Crumb(title, null));
  }
}
