package org.researchstories.acknowledgement;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;

/**
 * That a partner has applied the change log up to a position (openapi: Acknowledgement).
 *
 * @param wentBackFrom the later position that it had said before; null where it has not gone back just now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Acknowledgement(long position, Instant at, Long wentBackFrom) {
}
