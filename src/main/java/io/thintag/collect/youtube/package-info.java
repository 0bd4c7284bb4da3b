/** YouTube through its Data API v3: hashtag search, uploads of channels, known videos. */
@NullMarked
package io.thintag.collect.youtube;

import org.jspecify.annotations.NullMarked;
