package io.thintag.demo;

import java.net.URI;

/**
 * A registered account of the pretend internet and where to read it.
 *
 * @param source feed or page
 * @param address where the source reads, on the demo server
 * @param platform web or youtube
 * @param nativeId the platform's id of the account: a channel's id, a website's own address
 * @param unitCode the unit it is registered to
 * @param verified true: somebody has checked that it is the unit's own
 */
public record DemoAccount(
    String source,
    URI address,
    String platform,
    String nativeId,
    String handle,
    String name,
    String unitCode,
    boolean verified) {}
