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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.campaign.Campaign;
import io.thintag.store.PostQueries.After;
import io.thintag.store.PostQuestion;
import io.thintag.store.PostView;
import io.thintag.web.PostPage.Criterion;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The posts of a campaign, narrowed as the address says, newest first. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class PostsController {
  /** The parameter that asks for the list alone, to be put below what is there. */
  private static final String PART = "part";

  private static final String CURSOR = "cursor";
  private static final String DONE = "done";
  private static final int MOST = 20;

  private final CampaignQueries queries;
  private final KeptPosts posts;
  private final PlaceSearch places;
  private final PostCards cards;
  private final FilterWords criteria;
  private final Decisions decisions;
  private final Pages pages;

  PostsController(
      CampaignQueries queries,
      KeptPosts posts,
      PlaceSearch places,
      PostCards cards,
      FilterWords criteria,
      Decisions decisions,
      Pages pages) {
    this.queries = queries;
    this.posts = posts;
    this.places = places;
    this.cards = cards;
    this.criteria = criteria;
    this.decisions = decisions;
    this.pages = pages;
  }

  @Get("/campaigns/{slug}/posts")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> posts(HttpRequest<?> request, String slug) {
    Campaign campaign = queries.campaign(slug);
    Wording w = Readers.of(request);
    Address asked = Address.of(request);
    PlaceSearch.Read place = place(w, asked);
    if (place.instead() != null) {
      return HttpResponse.seeOther(URI.create(place.instead().without(CURSOR).toString()));
    }
    PostPage page = page(request, w, campaign, asked, place.field());
    Frame frame =
        pages.frame(
            request,
            w.t("posts.list.title") + " · " + campaign.name(),
            List.of(
                new Crumb(w.t("campaigns.title"), "/campaigns"),
                new Crumb(campaign.name(), "/campaigns/" + campaign.slug()),
                new Crumb(w.t("posts.list.title"), null)),
            null);
    boolean part = asked.query().containsKey(PART);
    return pages.ok(request, part ? "postrows.jte" : "postlist.jte", frame, page);
  }

  private PlaceSearch.Read place(Wording w, Address asked) {
    boolean nowhere = PostQuestion.NO_UNIT.equals(asked.query().get("unit"));
    PlaceSearch.Read read = places.read(w, nowhere ? asked.without("unit") : asked, "unit");
    return nowhere && !asked.query().containsKey(PlaceSearch.WORDS)
        ? new PlaceSearch.Read(
            read.field(), read.instead() == null ? null : read.instead().with("unit", "none"))
        : read;
  }

  private PostPage page(
      HttpRequest<?> request, Wording w, Campaign campaign, Address asked, PlaceField place) {
    Address list =
        asked
            .without(CURSOR)
            .without(PART)
            .without(DONE)
            .without(PlaceSearch.WORDS)
            .without(Readers.LANGUAGE)
            .without(Readers.DIGITS);
    PostFilter filter = PostFilter.of(list.query());
    String unit = queries.area(Callers.of(request), filter.unit());
    Set<String> wrong = filter.wrong();
    String cursor = asked.query().get(CURSOR);
    After after = PostCursor.after(cursor);
    List<PostView> found =
        wrong.isEmpty() && !place.isOpen()
            ? posts.page(filter.question(campaign.slug(), unit), after, MOST + 1)
            : List.of();
    List<PostView> shown = found.subList(0, Math.min(MOST, found.size()));
    List<Criterion> narrowed = criteria.of(w, list, filter, place);
    return new PostPage(
        campaign,
        list,
        filter,
        place,
        wrong,
        narrowed,
        shown.stream().map(post -> cards.of(w, post, filter.unit())).toList(),
        found.size() > MOST ? list.with(CURSOR, PostCursor.of(end(shown))) : null,
        after != null,
        done(request, w, asked),
        Csrf.token(request));
  }

  private @Nullable Outcome done(HttpRequest<?> request, Wording w, Address asked) {
    String post = asked.query().get(DONE);
    return post == null ? null : decisions.last(request, w, post, asked.without(DONE).toString());
  }

  private static After end(List<PostView> page) {
    PostView last = page.get(page.size() - 1);
    return new After(last.publishedAt().toInstant(), last.platform(), last.nativeId());
  }
}
