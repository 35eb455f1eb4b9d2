package org.researchstories.query;

import org.researchstories.vocabulary.Language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL for which stories a restriction leaves, as bits ({@link Postings}). */
public final class KeptBits {

    /** The chunk that there is none of: its row has what is of no chunk. */
    public static final int NO_CHUNK = -1;

    private static final String CHUNKS = """
            select c.chunk, c.version, case when c.chunk = %2$d then (
                select cast(sum(f.stories) as bigint) from live.figure f where f.locale = '%3$s' and f.kind in (%4$s) and f.term = %5$d and f.state = 'published') end as published, %1$s
            from (select %2$d as chunk, cast(null as uuid) as version union all select v.chunk, v.version from live.chunk_version v) c""";

    private KeptBits() {
    }

    /**
     * A row of {@code chunk} and {@code version} for each chunk, with {@code kept_0} and so on: null, or what {@code bit_send} sends of those of its stories that are left. And one for
     * {@link #NO_CHUNK}, with how many stories are {@code published} at all; null for none.
     *
     * @param left of each of these, the dimension in which it does not matter what is asked for; null where all matter
     */
    public static Condition of(Restriction restriction, List<Dimension> left) {
        List<Condition> kept = left.stream().map(dimension -> Postings.but(restriction, dimension)).toList();
        Map<String, Object> parameters = new HashMap<>();
        kept.forEach(it -> parameters.putAll(it.parameters()));
        String columns = IntStream.range(0, kept.size()).mapToObj("bit_send(k%1$d.stories) as kept_%1$d"::formatted).collect(Collectors.joining(", "));
        String joins = IntStream.range(0, kept.size()).mapToObj(at -> "\nleft join (%s) k%d using (chunk)".formatted(kept.get(at).sql(), at)).collect(Collectors.joining());
        return new Condition(CHUNKS.formatted(columns, NO_CHUNK, Language.DEFAULT.tag, CountingFigures.KINDS, Totals.ALL) + joins, parameters);
    }
}
