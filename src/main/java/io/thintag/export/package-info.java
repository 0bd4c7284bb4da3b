/** Files for people: CSV for spreadsheets and for programs. */
@NullMarked
package io.thintag.export;

import org.jspecify.annotations.NullMarked;
