/** The live wire: HTTP with manners, retries and clear failures, and the wire that replays. */
@NullMarked
package io.thintag.collect.wire;

import org.jspecify.annotations.NullMarked;
