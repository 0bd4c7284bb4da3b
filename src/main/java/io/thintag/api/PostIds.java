package io.thintag.api;

import io.thintag.post.PostKey;

/** Reads the id of a post in a path: platform and native id, which may hold colons and slashes. */
final class PostIds {
  private PostIds() {}

  static PostKey read(String postId) {
    int colon = postId.indexOf(':');
    if (colon < 0 || postId.indexOf('\0') >= 0) {
      throw ReviewProblems.unknownPost();
    }
    try {
      return new PostKey(postId.substring(0, colon), postId.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      throw ReviewProblems.unknownPost();
    }
  }
}
