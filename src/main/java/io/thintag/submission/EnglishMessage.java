package io.thintag.submission;

import org.jspecify.annotations.Nullable;

/** Says in English what {@link Message} says in Thai. */
public final class EnglishMessage {
  private EnglishMessage() {}

  /** One or two sentences for whoever handed in the link; which tags are there is told beside. */
  public static String of(Submission submission) {
    return switch (submission.state()) {
      case CHECKING ->
          "This link is being checked. See the result later under receipt "
              + submission.receipt()
              + ".";
      case COUNTED -> "Received, and the post is counted.";
      case TAGS_MISSING ->
          (submission.counted()
                  ? "The post is counted, but hashtags are missing."
                  : "The post is not counted yet: it carries no main hashtag of the campaign.")
              + " Paste the line below into the post, then hand in the same link again.";
      case NOT_COUNTED -> notCounted(submission.detail());
      case DUPLICATE ->
          (submission.duplicateOf() == null
                  ? "ThinTag knew this post already."
                  : "This link was handed in before, under receipt "
                      + submission.duplicateOf()
                      + ".")
              + " There is nothing more to do.";
      case NOT_FOUND ->
          "There is no such post: it may be deleted or private, or the link is wrong. Make the post"
              + " public or copy the link anew, then hand it in again.";
      case UNREACHABLE ->
          "The site of this link cannot be reached. Check its spelling;"
              + (submission.checkAt() == null
                  ? " hand it in again later."
                  : " ThinTag will try again by itself.");
      case REFUSED -> refused(submission.detail());
      case UNREADABLE ->
          "The post cannot be read: the platform shows its text or date only to those signed in, or"
              + " the link leads to no single post. The link is kept but not counted. Make the post"
              + " public and hand it in again, or tell the administrator receipt "
              + submission.receipt()
              + ".";
    };
  }

  private static String notCounted(@Nullable String detail) {
    return switch (String.valueOf(detail)) {
      case "outsidePeriod" ->
          "The post is not counted: it was published outside the campaign’s period.";
      case "repost" ->
          "The post is not counted: it shares somebody else’s. Hand in the link of the original.";
      default -> "The post is not counted: it has been deleted.";
    };
  }

  private static String refused(@Nullable String detail) {
    return switch (String.valueOf(detail)) {
      case "EMPTY" -> "There is no link. Paste the link of a post and send it again.";
      case "TOO_LONG" ->
          "The link is too long. Copy it by the post’s share button and send it again.";
      case "SEVERAL_WORDS" ->
          "There are other words or several links in one line. Send one link a line, without spaces.";
      case "NOT_WEB", "NO_HOST", "USER_INFO", "BAD_HOST", "MALFORMED" ->
          "This is no link of a post. Links begin with https://. Copy it by the post’s share button.";
      default ->
          "This link is not taken: it leads to an address that is not on the public internet.";
    };
  }
}
