package io.thintag.campaign;

/** A level of administration that sets a due date for the level below. */
public enum Tier {
  DEPARTMENT,
  PROVINCE,
  DISTRICT
}
