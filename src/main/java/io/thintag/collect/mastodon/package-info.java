/** Hashtag timelines of Mastodon and compatible servers. */
@NullMarked
package io.thintag.collect.mastodon;

import org.jspecify.annotations.NullMarked;
