package io.thintag.web;

import io.thintag.access.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A page of the administration, and who may go there. */
enum Door {
  CAMPAIGNS("/admin/campaigns", "campaigns", Role.ADMIN),
  USERS("/admin/users", "users", Role.ADMIN, Role.PROVINCE),
  ACCOUNTS("/admin/accounts", "accounts", Role.ADMIN, Role.PROVINCE, Role.DISTRICT),
  ALIASES("/admin/aliases", "aliases", Role.ADMIN, Role.PROVINCE, Role.DISTRICT),
  IMPORT("/admin/import", "import", Role.ADMIN),
  AUDIT("/admin/audit", "audit", Role.ADMIN),
  CHECK("/check", "check", Role.values());

  private final String address;
  private final String word;
  private final Set<Role> roles;

  Door(String address, String word, Role... roles) {
    this.address = address;
    this.word = word;
    this.roles = EnumSet.copyOf(Arrays.asList(roles));
  }

  static List<Door> of(Role role) {
    return Arrays.stream(values()).filter(door -> door.roles.contains(role)).toList();
  }

  String address() {
    return address;
  }

  String title(Wording w) {
    return this == CHECK ? w.t("summary.check.title") : w.t("admin." + word + ".title");
  }

  String about(Wording w) {
    return w.t("admin.door." + word);
  }
}
