package io.thintag.area;

import org.jspecify.annotations.Nullable;

/** A ตำบล or แขวง: a place in a district, not a body. Six-digit code. */
public record Subdistrict(
    String code,
    String districtCode,
    String provinceCode,
    String name,
    @Nullable String nameEn,
    String kind,
    String postalCode) {}
