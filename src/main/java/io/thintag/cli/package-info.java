/** The commands of the command line: data on stdout, progress and errors on stderr. */
@NullMarked
package io.thintag.cli;

import org.jspecify.annotations.NullMarked;
