package io.thintag.campaign;

import java.time.LocalDate;

/** Last day, in Asia/Bangkok, on which a report to this tier is on time. */
public record DueDate(Tier tier, LocalDate date) {}
