package io.thintag.web;

import io.thintag.access.Institutions.Institution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form of signing in.
 *
 * @param action where it is sent
 * @param next where to go then; empty where that is not asked
 * @param problem what to tell above it; null: nothing yet
 * @param institutions that one may sign in with instead
 */
record SignInForm(
    String action,
    String csrf,
    String next,
    @Nullable String problem,
    List<Institution> institutions) {}
