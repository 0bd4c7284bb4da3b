package io.thintag.web;

/**
 * What came of a change to a post.
 *
 * @param status of the answer
 * @param kind decided, undone or refused
 * @param text what happened, in a sentence
 * @param post platform:nativeId
 * @param about how the post begins
 * @param version of the decision that can be undone; 0: there is none
 * @param back the page to go on with
 */
record Outcome(
    int status,
    String kind,
    String text,
    String post,
    String about,
    int version,
    String token,
    String back) {
  static final String DECIDED = "decided";
  static final String UNDONE = "undone";
  static final String REFUSED = "refused";

  boolean isRefused() {
    return kind.equals(REFUSED);
  }
}
