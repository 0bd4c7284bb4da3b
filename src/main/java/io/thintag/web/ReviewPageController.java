package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.attribute.Doubt;
import io.thintag.campaign.Campaign;
import io.thintag.review.OpenPostCount;
import io.thintag.review.QueueQuestion;
import io.thintag.store.Decision;
import io.thintag.web.KeptQueue.Piece;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The posts that wait for a decision, one after the other. */
@Controller("/review")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT})
@Hidden
class ReviewPageController {
  /** Why a post may be open. */
  static final List<String> DOUBTS =
      Stream.concat(
              Arrays.stream(Doubt.values()).map(Doubt::wireName), Stream.of(Decision.OVERTAKEN))
          .toList();

  private static final String PART = "part";
  private static final String AFTER = "after";
  private static final String POST = "post";
  private static final String DONE = "done";
  private static final int MOST = 12;

  private final CampaignQueries queries;
  private final KeptQueue queue;
  private final OpenPostCount count;
  private final ReviewCases cases;
  private final PlaceSearch places;
  private final Decisions decisions;
  private final Pages pages;

  ReviewPageController(
      CampaignQueries queries,
      KeptQueue queue,
      OpenPostCount count,
      ReviewCases cases,
      PlaceSearch places,
      Decisions decisions,
      Pages pages) {
    this.queries = queries;
    this.queue = queue;
    this.count = count;
    this.cases = cases;
    this.places = places;
    this.decisions = decisions;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> review(HttpRequest<?> request) {
    Wording w = Readers.of(request);
    Address asked = Address.of(request);
    boolean single = asked.query().containsKey(POST);
    PlaceSearch.Read place =
        places.read(w, single ? asked.without(PlaceSearch.WORDS) : asked, "within");
    if (place.instead() != null) {
      return HttpResponse.seeOther(URI.create(place.instead().without(AFTER).toString()));
    }
    ReviewPage page = page(request, w, asked, place.field(), single);
    String title = w.t("review.title");
    Frame frame =
        pages.frame(
            request,
            title,
            List.of(new Crumb(w.t("campaigns.title"), "/campaigns"), new Crumb(title, null)),
            null);
    boolean part = asked.query().containsKey(PART);
    return pages.ok(request, part ? "reviewcases.jte" : "review.jte", frame, page);
  }

  private ReviewPage page(
      HttpRequest<?> request, Wording w, Address asked, PlaceField place, boolean single) {
    Map<String, String> query = asked.query();
    QueueQuestion question = question(Callers.of(request), place, query);
    List<Campaign> campaigns = queries.all();
    Piece piece =
        single || place.isOpen()
            ? new Piece(List.of(), null, place.isOpen() ? 0 : count.of(question))
            : queue.page(w, question, PostCursor.place(query.get(AFTER)), MOST, campaigns);
    Address list = queue(asked);
    return new ReviewPage(
        list,
        place,
        question.campaign(),
        question.doubt(),
        campaigns,
        single
            ? List.of(one(Callers.of(request), w, query.get(POST), query.get(PlaceSearch.WORDS)))
            : piece.cases(),
        piece.open(),
        piece.last() == null ? null : list.with(AFTER, PostCursor.of(piece.last())),
        single,
        done(request, w, asked),
        Csrf.token(request));
  }

  private ReviewCase one(Caller caller, Wording w, @Nullable String post, @Nullable String typed) {
    return cases.of(
        w,
        decisions.find(caller, post),
        typed == null || typed.isBlank() ? null : typed,
        queries.all());
  }

  private QueueQuestion question(Caller caller, PlaceField place, Map<String, String> query) {
    UnitName within = place.chosen();
    String campaign = query.get("campaign");
    String doubt = query.get("doubt");
    if (doubt != null && !DOUBTS.contains(doubt)) {
      throw new HttpStatusException(
          HttpStatus.BAD_REQUEST, Words.of(Language.TH).get("error.400.text"));
    }
    return new QueueQuestion(
        queries.area(caller, within == null ? null : within.code()),
        campaign == null ? null : queries.campaign(campaign).slug(),
        doubt);
  }

  private static Address queue(Address asked) {
    return asked
        .without(PART)
        .without(AFTER)
        .without(POST)
        .without(DONE)
        .without(PlaceSearch.WORDS)
        .without(Readers.LANGUAGE)
        .without(Readers.DIGITS);
  }

  private @Nullable Outcome done(HttpRequest<?> request, Wording w, Address asked) {
    String post = asked.query().get(DONE);
    return post == null ? null : decisions.last(request, w, post, queue(asked).toString());
  }
}
