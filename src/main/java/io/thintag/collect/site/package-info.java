/**
 * Websites as a whole: which way of reading them works best, WordPress's REST interface, sitemaps.
 */
@NullMarked
package io.thintag.collect.site;

import org.jspecify.annotations.NullMarked;
