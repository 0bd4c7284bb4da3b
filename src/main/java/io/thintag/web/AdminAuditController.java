package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Audit;
import io.thintag.access.AuditEntry;
import io.thintag.access.AuditQuestion;
import io.thintag.access.Role;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.Days;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what to what, from where, before and after. */
@Controller("/admin/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Word.ADMIN)
@Hidden
class AdminAuditController {
  /** What is written down, first the kinds of thing, each with what is done to it. */
  static final List<String> ACTIONS =
      List.of(
          "account",
          "account.add",
          "account.verify",
          "account.withdraw",
          "alias",
          "alias.add",
          "alias.withdraw",
          "campaign",
          "campaign.create",
          "campaign.change",
          "campaign.delete",
          "import",
          "review",
          "review.decide",
          "review.change",
          "review.withdraw",
          "source",
          "submission",
          "token",
          "token.create",
          "token.revoke",
          "user",
          "user.create",
          "user.change",
          "user.password",
          "user.passwordLink",
          "user.signIn");

  private static final String AFTER = "after";
  private static final String BETWEEN = "~";
  private static final int MOST = 50;
  private static final int LONGEST = 200;

  private final Audit audit;
  private final AuditChanges changes;
  private final Pages pages;

  AdminAuditController(Audit audit, AuditChanges changes, Pages pages) {
    this.audit = audit;
    this.changes = changes;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> all(HttpRequest<?> request) {
    Wording w = Readers.of(request);
    String title = w.t("admin.audit.title");
    Frame frame = pages.frame(request, title, AdminCrumbs.of(w, title), null);
    return pages.ok(request, "adminaudit.jte", frame, page(w, Address.of(request)));
  }

  private AuditPage page(Wording w, Address asked) {
    Address list = asked.without(AFTER).without(Readers.LANGUAGE).without(Readers.DIGITS);
    for (String field : asked.query().keySet()) {
      list = asked.query().get(field).isBlank() ? list.without(field) : list;
    }
    Set<String> wrong = new HashSet<>();
    AuditQuestion question = question(list, wrong);
    AuditEntry.After after = after(asked.query().get(AFTER));
    List<AuditEntry> found = wrong.isEmpty() ? audit.page(question, after, MOST + 1) : List.of();
    List<AuditEntry> shown = found.subList(0, Math.min(MOST, found.size()));
    return new AuditPage(
        list,
        wrong,
        ACTIONS,
        shown.stream()
            .map(
                entry ->
                    new AuditPage.Item(
                        entry,
                        w.named("admin.action", entry.action()),
                        changes.of(w, entry.before(), entry.after())))
            .toList(),
        found.size() > MOST ? list.with(AFTER, end(shown)).toString() : null,
        after != null);
  }

  private static AuditQuestion question(Address list, Set<String> wrong) {
    LocalDate from = day(list, "from", wrong);
    LocalDate to = day(list, "to", wrong);
    if (from != null && to != null && to.isBefore(from)) {
      wrong.add("to");
    }
    return new AuditQuestion(
        words(list, "who", wrong),
        words(list, "action", wrong),
        words(list, "what", wrong),
        words(list, "q", wrong),
        begin(from),
        to == null ? null : begin(to.plusDays(1)));
  }

  private static @Nullable String words(Address list, String field, Set<String> wrong) {
    String words = list.query().get(field);
    if (words != null
        && (words.length() > LONGEST || words.codePoints().anyMatch(Character::isISOControl))) {
      wrong.add(field);
    }
    return words == null ? null : words.strip();
  }

  private static @Nullable LocalDate day(Address list, String field, Set<String> wrong) {
    String written = list.query().get(field);
    try {
      return written == null ? null : Days.parse(written);
    } catch (Days.NotADay e) {
      wrong.add(field);
      return null;
    }
  }

  private static @Nullable Instant begin(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(Campaign.ZONE).toInstant();
  }

  private static String end(List<AuditEntry> page) {
    AuditEntry last = page.get(page.size() - 1);
    return last.at() + BETWEEN + last.id();
  }

  private static AuditEntry.@Nullable After after(@Nullable String place) {
    if (place == null) {
      return null;
    }
    String[] parts = place.split(BETWEEN, 2);
    try {
      return new AuditEntry.After(
          Instant.parse(parts[0]), UUID.fromString(parts.length < 2 ? "" : parts[1]));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new NoSuchPage("error.404.text");
    }
  }
}
