package org.researchstories.counting;

import org.roaringbitmap.RoaringBitmap;

/**
 * Those of the stories that are left that have a value.
 *
 * @param stories their places, which nobody changes
 */
public record Group(String value, RoaringBitmap stories) {
}
