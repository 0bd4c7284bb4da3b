package io.thintag.area;

/**
 * Another name or number of a unit: in the resource of a local body, in the history of any.
 *
 * @param type as in the resource: former_name, former_full_name, spelling, name_en, egp_code, …
 */
public record Alias(String bodyCode, String type, String value, String source) {}
