package org.researchstories.fairuse;

import io.vertx.core.MultiMap;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;

/**
 * How somebody stands with a quota once a request was counted.
 *
 * @param admitted whether the request may be answered
 * @param left     how many more may be made until the quota is whole again
 * @param seconds  until then, 1 at least
 */
record Standing(Quota quota, boolean admitted, long left, long seconds) {

    /** In structured fields (draft-ietf-httpapi-ratelimit-headers-10, sections 3 and 4). */
    void tellIn(MultiMap headers) {
        headers.set("RateLimit-Policy", '"' + quota.name() + "\";q=" + quota.requests() + ";w=" + Quota.WINDOW.toSeconds())
                .set("RateLimit", '"' + quota.name() + "\";r=" + left + ";t=" + seconds);
    }

    /** {@code Retry-After} and {@code t} are the same moment, as section 6 of the draft asks for. */
    Problem refusal() {
        return Problem.of(ProblemType.QUOTA_EXCEEDED, "The %d requests a minute that can be made %s are used up. Try again in %d second%s."
                .formatted(quota.requests(), quota.whose(), seconds, seconds == 1 ? "" : "s")).header("Retry-After", seconds);
    }
}
