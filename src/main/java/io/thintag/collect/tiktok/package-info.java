/** Videos of TikTok: one by its link, and for eligible institutions by hashtag. */
@NullMarked
package io.thintag.collect.tiktok;

import org.jspecify.annotations.NullMarked;
