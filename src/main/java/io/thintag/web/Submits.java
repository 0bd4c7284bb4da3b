package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.submission.Receipt;
import io.thintag.submission.Submission;
import io.thintag.submission.SubmissionQuestion;
import io.thintag.submission.SubmissionQuestion.After;
import io.thintag.submission.Submissions;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the pages of submitted links together. */
@Singleton
final class Submits {
  static final String RECEIPTS = "receipts";
  static final String AFTER = "after";
  private static final int EARLIER = 20;
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final int PAUSE = 2;
  private static final int LONG_PAUSE = 15;

  private final Submissions submissions;
  private final CampaignQueries queries;
  private final UnitFinder units;

  Submits(Submissions submissions, CampaignQueries queries, UnitFinder units) {
    this.submissions = submissions;
    this.queries = queries;
    this.units = units;
  }

  SubmitPage page(
      HttpRequest<?> request,
      Campaign campaign,
      @Nullable Unit unit,
      String links,
      @Nullable String problem) {
    Wording w = Readers.of(request);
    String path = "/campaigns/" + campaign.slug() + "/submit";
    Optional<String> words = request.getParameters().getFirst("q");
    List<SubmissionItem> answers =
        answers(request, campaign, request.getParameters().getFirst(RECEIPTS).orElse(""));
    List<Submission> earlier =
        unit == null
            ? List.of()
            : submissions.page(
                new SubmissionQuestion(
                    campaign.slug(), null, unit.code(), Callers.of(request), after(request)),
                EARLIER + 1);
    return new SubmitPage(
        campaign,
        unit,
        unit == null ? "" : units.places(w, unit),
        units.of(w, campaign, path, words.orElse(null)),
        links,
        problem,
        answers,
        earlier.stream().limit(EARLIER).map(SubmissionItem::of).toList(),
        earlier.size() > EARLIER ? older(request, earlier.get(EARLIER - 1)) : null,
        Address.of(request).toString(),
        pause(answers),
        Csrf.token(request));
  }

  ReceiptPage receipt(HttpRequest<?> request, String written) {
    Submission found =
        Receipt.read(written)
            .flatMap(receipt -> submissions.find(receipt, Callers.of(request)))
            .orElseThrow(() -> new NoSuchPage("submit.unknown"));
    Campaign campaign = queries.campaign(found.campaign());
    SubmissionItem item = SubmissionItem.of(found);
    String code = found.unit();
    return new ReceiptPage(
        campaign,
        code == null ? null : queries.unit(Callers.of(request), campaign, code),
        item,
        Address.of(request).toString(),
        pause(List.of(item)));
  }

  private List<SubmissionItem> answers(HttpRequest<?> request, Campaign campaign, String receipts) {
    return Arrays.stream(receipts.split(","))
        .limit(Submissions.MOST)
        .flatMap(receipt -> Receipt.read(receipt).stream())
        .flatMap(receipt -> submissions.find(receipt, Callers.of(request)).stream())
        .filter(found -> found.campaign().equals(campaign.slug()))
        .map(SubmissionItem::of)
        .toList();
  }

  /** A site that does not answer is asked again later and later; so is the page. */
  private int pause(List<SubmissionItem> answers) {
    Instant longAgo = queries.now().toInstant().minus(SOON);
    boolean fresh =
        answers.stream()
            .filter(SubmissionItem::isChecking)
            .anyMatch(answer -> answer.submission().submittedAt().isAfter(longAgo));
    return fresh ? PAUSE : LONG_PAUSE;
  }

  private static String older(HttpRequest<?> request, Submission last) {
    return Address.of(request)
        .without(RECEIPTS)
        .with(AFTER, last.submittedAt() + "~" + last.receipt().digits())
        .toString();
  }

  private static @Nullable After after(HttpRequest<?> request) {
    String[] parts = request.getParameters().getFirst(AFTER).orElse("").split("~", 2);
    if (parts.length < 2) {
      return null;
    }
    try {
      Instant at = Instant.parse(parts[0]);
      return Receipt.read(parts[1]).map(receipt -> new After(at, receipt)).orElse(null);
    } catch (DateTimeException e) {
      throw new NoSuchPage("error.404.text");
    }
  }
}
