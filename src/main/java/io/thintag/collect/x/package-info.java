/** Posts on X, found by their hashtag among those of the last seven days. */
@NullMarked
package io.thintag.collect.x;

import org.jspecify.annotations.NullMarked;
