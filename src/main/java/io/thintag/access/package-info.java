/** Who may come in: users, passwords, and what protects them. */
@NullMarked
package io.thintag.access;

import org.jspecify.annotations.NullMarked;
