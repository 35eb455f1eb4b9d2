package org.researchstories.fairuse;

import java.time.LocalDate;

/**
 * openapi: DayOfUsage.
 *
 * @param day      UTC
 * @param answered how many requests were let in
 * @param limited  how many were not
 */
record DayOfUsage(LocalDate day, long answered, long limited) {
}
