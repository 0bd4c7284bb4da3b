package io.thintag.collect;

/**
 * The four ways in which a post can become known, so that every number says which lanes it rests
 * on, and one beside them that brings no posts.
 */
public enum Lane {
  /** The platform is searched for the hashtag. */
  TAG_SEARCH,
  /** Registered pages, channels and websites of local bodies are polled. */
  KNOWN_ACCOUNTS,
  /** Somebody handed in a link. */
  SUBMITTED_LINKS,
  /** Somebody handed in a file. */
  FILE_IMPORT,
  /** The followers of the project's own accounts are counted: no posts, a daily series. */
  FOLLOWERS
}
