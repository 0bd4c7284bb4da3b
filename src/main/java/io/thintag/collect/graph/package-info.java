/** What the sources that ask Meta's Graph API have in common: errors, usage, paging, times. */
@NullMarked
package io.thintag.collect.graph;

import org.jspecify.annotations.NullMarked;
