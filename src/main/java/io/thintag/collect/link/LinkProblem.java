package io.thintag.collect.link;

/** Why a text is no link that can be followed. Whoever shows it says it in the reader's words. */
public enum LinkProblem {
  /** There is nothing. */
  EMPTY,
  /** More than {@value CanonicalLink#MAX_LENGTH} characters. */
  TOO_LONG,
  /** There are blanks inside: several links, or a link among words. */
  SEVERAL_WORDS,
  /** It begins with something else than http or https: javascript, ftp, mailto, file. */
  NOT_WEB,
  /** It does not say which site, or only a word that is none. */
  NO_HOST,
  /** It holds a user's name or password, which may also serve to hide the real site. */
  USER_INFO,
  /** The site is written in a way that no site has: wrong characters, a port that is none. */
  BAD_HOST,
  /** The rest cannot be read as an address. */
  MALFORMED
}
