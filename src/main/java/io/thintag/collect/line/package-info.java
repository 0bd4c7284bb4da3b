/** LINE Official Accounts of the project itself: how many people follow them, day by day. */
@NullMarked
package io.thintag.collect.line;

import org.jspecify.annotations.NullMarked;
