package org.researchstories.fairuse;

import java.util.List;

/** openapi: Usage. The newest day first. */
record Usage(List<DayOfUsage> items) {
}
