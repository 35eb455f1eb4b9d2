package org.researchstories.query;

import java.util.List;

/**
 * A value that may be told of a facet, and which stories have it.
 *
 * @param terms of each of these lists a story must have a term
 * @param most  how many stories have it at all; of interest only where the dimension is open
 */
public record Candidate(Dimension dimension, String value, List<List<Integer>> terms, long most) {
}
