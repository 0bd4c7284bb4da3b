package io.thintag.demo;

import java.net.URI;

/**
 * A registered account of the pretend internet and where to read it.
 *
 * @param source that reads it
 * @param address where a feed or a list of pages is read, on the demo server; for the others, which
 *     are asked for by their ids, only where a person would look
 * @param platform web, youtube, facebook and so on
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
