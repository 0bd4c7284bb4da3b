package io.thintag.collect.link;

/** A text is no link that can be followed; says why as a code. */
public final class LinkRefused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final LinkProblem problem;

  LinkRefused(LinkProblem problem) {
    super("not a link to follow: " + problem);
    this.problem = problem;
  }

  public LinkProblem problem() {
    return problem;
  }
}
