package org.researchstories.editorial;

import org.researchstories.body.PlainText;

/** What the record keeps of why somebody did something (openapi: Remark). */
public record Remark(@PlainText(min = 1, max = 500) String reason) {
}
