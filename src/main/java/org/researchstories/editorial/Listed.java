package org.researchstories.editorial;

import java.util.List;

/**
 * A page of what lies on the desk.
 *
 * @param nextCursor where it goes on; null at the end
 */
public record Listed<T>(List<T> items, String nextCursor) {
}
