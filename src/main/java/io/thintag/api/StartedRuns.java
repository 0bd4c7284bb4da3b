package io.thintag.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What was started; follow it under {@code /sources/{name}/runs}. */
@Serdeable
record StartedRuns(String source, List<String> campaigns) {}
