package io.thintag.pipeline;

import io.thintag.post.PostKey;
import io.thintag.store.Rejections.Reason;
import io.thintag.store.Rejections.Rejection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes rejections that compare: the same item rejected again for the same reason is the same. */
final class Fingerprint {
  private Fingerprint() {}

  /** An unreadable item. Without an id of its own, its place on the page stands for it. */
  static Rejection of(
      String target, int position, @Nullable String nativeId, int line, String detail) {
    String item =
        nativeId != null ? nativeId : target + (line > 0 ? " line " + line : " item " + position);
    return new Rejection(
        hash(Reason.UNREADABLE, item, detail),
        position,
        null,
        nativeId == null ? null : Readable.text(nativeId),
        line,
        Reason.UNREADABLE,
        Readable.text(detail));
  }

  /** A readable post that is not stored; its text is hashed, not kept. */
  static Rejection of(PostKey key, int position, int line, Reason reason, String text) {
    return new Rejection(
        hash(reason, key.toString(), text),
        position,
        key.platform(),
        Readable.text(key.nativeId()),
        line,
        reason,
        "no core hashtag of the campaign");
  }

  private static String hash(Reason reason, String item, String detail) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {reason.name(), item, detail}) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
