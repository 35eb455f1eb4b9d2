package org.researchstories.release;

import org.researchstories.body.PlainText;

import java.util.UUID;

/**
 * Why a story is withdrawn or archived (openapi: Ending).
 *
 * @param reason     for readers; required of a withdrawal
 * @param replacedBy a public story to read instead
 * @param detach     whether it is to go although other stories show it, which then no longer do
 */
public record Ending(@PlainText(min = 1, max = 500) String reason, UUID replacedBy, boolean detach) {
}
