package io.thintag.attribute;

import org.jspecify.annotations.Nullable;

/**
 * What led to a verdict.
 *
 * @param kind {@code body}, {@code district}, {@code province}, {@code subdistrict} (words with
 *     their prefix), {@code tag} (a bare name as a whole hashtag), {@code account}, {@code claim}
 *     or {@code scope}
 * @param text the words as they stand in the post; the code of the unit for account, claim and
 *     scope
 * @param start begin in the original text, in UTF-16 units; -1 if the words are not in the text
 * @param end end, exclusive; -1 if the words are not in the text
 * @param unit the unit these words settle, or null if they leave it open
 */
public record Evidence(String kind, String text, int start, int end, @Nullable String unit) {}
