/** Files that somebody hands in: CSV, JSON Lines and workbooks. */
@NullMarked
package io.thintag.collect.file;

import org.jspecify.annotations.NullMarked;
