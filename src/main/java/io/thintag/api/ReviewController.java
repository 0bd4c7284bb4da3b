package io.thintag.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.export.CsvOptions;
import io.thintag.export.CsvStream.Page;
import io.thintag.post.PostKey;
import io.thintag.review.Decider;
import io.thintag.review.DecisionDraft;
import io.thintag.review.OpenPost;
import io.thintag.review.OpenPosts;
import io.thintag.review.QueueQuestion;
import io.thintag.store.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The posts that attribution left open, and people's decisions about posts. */
@Controller(Api.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT})
@AnswersProblems
@Tag(name = "review")
class ReviewController {
  private static final int CSV_PAGE = 500;

  private final OpenPosts open;
  private final Decider decider;
  private final ReviewItems items;
  private final ReviewQuestions questions;
  private final CsvAnswers csv;
  private final ReviewGate gate;

  ReviewController(
      OpenPosts open,
      Decider decider,
      ReviewItems items,
      ReviewQuestions questions,
      CsvAnswers csv,
      ReviewGate gate) {
    this.open = open;
    this.decider = decider;
    this.items = items;
    this.questions = questions;
    this.csv = csv;
    this.gate = gate;
  }

  @Get("/review")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(
      summary = "Counted posts whose verdict is in doubt and about which nobody has decided",
      description =
          "First those with most reactions (likes, comments and shares as far as they are known),"
              + " among equals those with most views; unknown counts come last. This is an order,"
              + " not a figure: counts of different platforms are not comparable and are never"
              + " added up. With `Accept: text/csv` all of them as CSV.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ReviewList.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  HttpResponse<?> queue(
      HttpRequest<?> request,
      Authentication user,
      @RequestBean ReviewParameters parameters,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue String limit,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    if (CsvAnswers.isWanted(request)) {
      return csv(user, parameters, header, bom);
    }
    int most = Parameters.limit(limit);
    List<OpenPost> found =
        open.page(questions.of(parameters, Caller.of(user)), Cursors.place(cursor), most + 1);
    List<OpenPost> page = found.subList(0, Math.min(most, found.size()));
    return HttpResponse.ok(
        new ReviewList(
            items.of(page), found.size() > most ? Cursors.of(page.get(most - 1).place()) : null));
  }

  @Get("/review.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "The queue as CSV, of any length")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      Authentication user,
      @RequestBean ReviewParameters parameters,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    CsvOptions options = Parameters.csv(header, bom);
    QueueQuestion question = questions.of(parameters, Caller.of(user));
    return csv.<ReviewItem, OpenPost.Place>stream(
        "review",
        ReviewTables.QUEUE,
        options,
        after -> {
          List<OpenPost> page = open.page(question, after, CSV_PAGE);
          return new Page<>(
              items.of(page), page.size() < CSV_PAGE ? null : page.get(page.size() - 1).place());
        });
  }

  @Get("/review/{postId}")
  @Operation(
      summary = "One post, open or not, with every step of the decisions about it",
      description = "The ETag is the version of the last step.")
  HttpResponse<ReviewDetail> one(Authentication user, String postId) {
    PostKey key = PostIds.read(postId);
    OpenPost post = open.find(key, Caller.of(user)).orElseThrow(ReviewProblems::unknownPost);
    return HttpResponse.ok(ReviewDetail.of(items.of(List.of(post)).get(0), open.history(key)))
        .header(HttpHeaders.ETAG, EntityTags.of(post.version()));
  }

  @Post("/review/{postId}")
  @Operation(
      summary = "Decide where a post belongs; no units: to no area",
      description =
          "Holds in every campaign, wins over the engine and moves the tallies at once. Also takes"
              + " back a zero: any stored post can be decided, open or not. Answers 409 with the"
              + " decision there is, if another one was first; the same decision of the same user"
              + " again is answered like the first time.")
  HttpResponse<DecisionView> decide(Authentication user, String postId, @Body DecisionDraft draft) {
    Caller caller = Caller.of(user);
    return answer(decider.decide(gate.check(postId, draft, caller), draft, caller));
  }

  @Put("/review/{postId}")
  @Operation(
      summary = "Put another decision in the place of one",
      description = "`If-Match` names the version to change; 412 if there is another one by now.")
  HttpResponse<DecisionView> change(
      Authentication user,
      String postId,
      @Body DecisionDraft draft,
      @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch) {
    Integer expected = expected(ifMatch);
    Caller caller = Caller.of(user);
    return answer(decider.change(gate.check(postId, draft, caller), draft, caller, expected));
  }

  @Delete("/review/{postId}")
  @Operation(
      summary = "Take a decision back: the engine's verdict counts again",
      description =
          "`If-Match` names the version to withdraw. Accounts and aliases that came with the"
              + " decision are withdrawn on their own.")
  @ApiResponse(responseCode = "204", description = "Withdrawn")
  HttpResponse<?> withdraw(
      Authentication user, String postId, @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch) {
    Caller caller = Caller.of(user);
    Integer expected = expected(ifMatch);
    decider.withdraw(gate.checkWithdrawal(postId, caller), caller, expected);
    return HttpResponse.noContent();
  }

  private static @Nullable Integer expected(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ProblemException(
          ProblemCode.VERSION_REQUIRED,
          "ต้องส่งส่วนหัว If-Match เป็นรุ่นของการตัดสินที่จะแก้ (ค่า ETag หรือ \"version\" ในเครื่องหมายคำพูด)"
              + " เพื่อไม่ให้ทับการตัดสินของผู้อื่น");
    }
    return EntityTags.expectedVersion(ifMatch).orElse(null);
  }

  private static HttpResponse<DecisionView> answer(Decision decision) {
    return HttpResponse.ok(DecisionView.of(decision))
        .header(HttpHeaders.ETAG, EntityTags.of(decision.version()));
  }
}
