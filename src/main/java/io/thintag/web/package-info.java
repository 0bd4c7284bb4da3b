/** Pages for people. They hold no rules: they ask, and put into words what comes back. */
@NullMarked
package io.thintag.web;

import org.jspecify.annotations.NullMarked;
