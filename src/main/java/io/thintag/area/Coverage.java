package io.thintag.area;

/** A subdistrict that a local body covers, wholly or in part. */
public record Coverage(String bodyCode, String subdistrictCode, boolean complete) {}
