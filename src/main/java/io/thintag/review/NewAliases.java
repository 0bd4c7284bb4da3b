package io.thintag.review;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.thintag.access.AreaScope;
import io.thintag.access.Audit;
import io.thintag.access.Caller;
import io.thintag.attribute.LocalAlias;
import io.thintag.campaign.FieldError;
import io.thintag.pipeline.Transactions;
import io.thintag.review.DecisionDraft.AliasDraft;
import io.thintag.store.NamesChanged;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Teaches the engine names that people know, without a post at hand. */
@Singleton
public class NewAliases {
  private static final String PATH = "alias";

  private final AliasValidation validation;
  private final LocalAliases aliases;
  private final AreaScope scope;
  private final Transactions transactions;
  private final ApplicationEventPublisher<NamesChanged> changes;
  private final Audit audit;
  private final Clock clock;

  NewAliases(
      AliasValidation validation,
      LocalAliases aliases,
      AreaScope scope,
      Transactions transactions,
      ApplicationEventPublisher<NamesChanged> changes,
      Audit audit,
      Clock clock) {
    this.validation = validation;
    this.aliases = aliases;
    this.scope = scope;
    this.transactions = transactions;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds a name. Stored posts are judged again with it, but for those that people decided.
   *
   * @throws Refusal.Invalid with everything that is wrong, by field of the draft
   */
  public TaughtAlias add(AliasDraft draft, Caller by) {
    TaughtAlias added;
    try {
      added = store(check(draft, by), by);
    } catch (Refusal.Invalid e) {
      throw new Refusal.Invalid(
          e.errors().stream()
              .map(each -> new FieldError(field(each.field()), each.message()))
              .toList());
    }
    changes.publishEvent(new NamesChanged());
    return added;
  }

  private LocalAlias check(AliasDraft draft, Caller by) {
    List<FieldError> errors = new ArrayList<>();
    Optional<LocalAlias> alias = validation.check(PATH, draft, errors);
    if (alias.isPresent() && !scope.contains(by, String.valueOf(alias.get().within()))) {
      errors.add(new FieldError("within", "อยู่นอกพื้นที่ของบัญชี ให้เลือกพื้นที่ที่แคบลง"));
    }
    if (!errors.isEmpty()) {
      throw new Refusal.Invalid(errors);
    }
    return alias.orElseThrow();
  }

  private TaughtAlias store(LocalAlias alias, Caller by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.write(
        connection -> {
          UUID id =
              aliases
                  .insert(connection, alias, by.name(), now, null)
                  .orElseThrow(
                      () ->
                          new Refusal.Invalid(
                              List.of(
                                  new FieldError(
                                      "name",
                                      "ชื่อนี้หมายถึงหน่วยนี้ในพื้นที่นี้อยู่แล้ว ไม่ต้องเพิ่ม"))));
          String within = Objects.requireNonNull(alias.within());
          audit.write(
              connection,
              by,
              "alias.add",
              id.toString(),
              null,
              Map.of("name", alias.name(), "unit", alias.unit(), "within", within));
          return new TaughtAlias(
              id, alias.name(), alias.unit(), within, by.name(), now, null, null, null);
        });
  }

  private static String field(String path) {
    return path.startsWith(PATH + ".") ? path.substring(PATH.length() + 1) : path;
  }
}
