/** Posts on Bluesky, found by their hashtag and read again by their address (AT Protocol). */
@NullMarked
package io.thintag.collect.bluesky;

import org.jspecify.annotations.NullMarked;
