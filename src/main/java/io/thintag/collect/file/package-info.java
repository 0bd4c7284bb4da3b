/** Files that somebody hands in: CSV and JSON Lines. */
@NullMarked
package io.thintag.collect.file;

import org.jspecify.annotations.NullMarked;
