/** RSS and Atom feeds of websites and of YouTube channels. */
@NullMarked
package io.thintag.collect.feed;

import org.jspecify.annotations.NullMarked;
