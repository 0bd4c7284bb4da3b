/**
 * From a post to the units it belongs to, with evidence. Pure: no I/O at run time, no database, no
 * clock; built once from the gazetteer and then safe for use by many threads.
 */
@NullMarked
package io.thintag.attribute;

import org.jspecify.annotations.NullMarked;
