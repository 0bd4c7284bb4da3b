package io.thintag.web;

/**
 * What a page says when there is nothing else to show.
 *
 * @param code for the administrator
 */
record ErrorPage(String heading, String text, String code) {}
