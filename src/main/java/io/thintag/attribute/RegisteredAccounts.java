package io.thintag.attribute;

import io.thintag.post.Account;
import java.util.Optional;

/** Knows which accounts are registered as the official account of a unit. */
@FunctionalInterface
public interface RegisteredAccounts {

  /** Nobody is registered. */
  RegisteredAccounts NONE = account -> Optional.empty();

  /** Code of the unit the account is registered to; the display name never counts. */
  Optional<String> unitOf(Account account);
}
