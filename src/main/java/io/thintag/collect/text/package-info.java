/** What several sources need to read people's text: characters, markup, dates. */
@NullMarked
package io.thintag.collect.text;

import org.jspecify.annotations.NullMarked;
