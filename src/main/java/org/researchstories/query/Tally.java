package org.researchstories.query;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many stories were counted beforehand, by facets: of each, of every value that may be told.
 *
 * @param mark of the change log when they were; null where nothing was counted
 */
public record Tally(UUID mark, Map<Dimension, Map<String, Long>> stories) {

    public static final Tally NOTHING = new Tally(null, Map.of());

    /** Whether what it says is of this mark of the change log. */
    public boolean isOf(UUID other) {
        return mark == null || mark.equals(other);
    }

    boolean has(Dimension facet) {
        return stories.containsKey(facet);
    }

    /** Rows as {@link FacetCounts} has them. */
    Condition rows(Dimension facet) {
        List<Map.Entry<String, Long>> counted = List.copyOf(stories.get(facet).entrySet());
        String values = "counted_values_" + facet.property;
        String numbers = "counted_stories_" + facet.property;
        return new Condition("select '%s', c.value, c.stories, false from unnest(cast(:%s as text[]), cast(:%s as bigint[])) as c(value, stories)"
                .formatted(facet.property, values, numbers),
                Map.of(values, counted.stream().map(Map.Entry::getKey).toArray(String[]::new), numbers, counted.stream().map(Map.Entry::getValue).toArray(Long[]::new)));
    }
}
