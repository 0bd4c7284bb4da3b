/** Campaigns: hashtags, period, scope and rounds. */
@NullMarked
package io.thintag.campaign;

import org.jspecify.annotations.NullMarked;
