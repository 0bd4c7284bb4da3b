package io.thintag.web;

import java.util.List;

/** The form for a new user. */
record NewUserPage(FormFields form, PlaceField place, List<String> roles, String csrf) {}
