package io.thintag.post;

/** What a post mainly shows. */
public enum MediaKind {
  TEXT,
  IMAGE,
  VIDEO,
  AUDIO,
  LINK,
  UNKNOWN
}
