package io.thintag.area;

import java.time.Instant;

/**
 * What a unit was called, and was, before a newer gazetteer said otherwise: the อบต. that became a
 * เทศบาล keeps its code.
 *
 * @param name without prefix
 * @param fullName with the legal prefix
 * @param version of the last gazetteer that had it so
 * @param until when the newer one was loaded
 */
public record FormerName(
    String unitCode, String kind, String name, String fullName, String version, Instant until) {}
