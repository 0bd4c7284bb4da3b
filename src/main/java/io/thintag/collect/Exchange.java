package io.thintag.collect;

/** A request and the answer that came, as they are kept and replayed. */
public record Exchange(WireRequest request, WireResponse response) {}
