package org.researchstories.counting;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.store.InBinary;
import org.researchstories.store.PublicSide.Mapping;
import org.researchstories.store.Question;
import org.roaringbitmap.RoaringBitmap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The database at one moment, asked in several statements. All of them together may take as long as one. */
final class Snapshot {

    private static final Duration MOST = Duration.ofSeconds(3);
    private static final int SECONDS_TO_WAIT = 5;
    /** At once in memory, of two kilobytes each. */
    private static final int ROWS = 2_000;

    private static final String BITS = """
            select p.term, p.chunk, bit_send(p.stories) as stories from unnest(cast(:terms as int[]), cast(:chunks as int[])) as m(term, chunk)
            join live.posting p on (p.term, p.chunk) = (m.term, m.chunk)""";

    private final Handle transaction;
    private final Instant end = Instant.now().plus(MOST);

    Snapshot(Handle transaction) {
        this.transaction = transaction;
    }

    private record Place(int term, int chunk) {
    }

    private record Bits(int term, RoaringBitmap stories) {
    }

    /** @throws Problem where all that was asked before took too long */
    <T> List<T> ask(String sql, Map<String, Object> values, Mapping<T> read) {
        if (Instant.now().isAfter(end)) {
            throw Problem.of(ProblemType.UNAVAILABLE, "To count all that takes too long. Ask for less: narrower filters, fewer facets or groups.").header("Retry-After", SECONDS_TO_WAIT);
        }
        Query query = transaction.createQuery(sql).addCustomizer(new InBinary());
        values.forEach((name, value) -> query.bind(name, Question.array(value)));
        return query.map((row, context) -> read.from(row)).list();
    }

    /** @return of each term, the places of its stories, apart by chunks; nothing where there are none in any of the chunks */
    Map<Integer, List<RoaringBitmap>> bits(Map<Integer, List<Integer>> chunksOfTerms) {
        List<Place> places = chunksOfTerms.entrySet().stream().flatMap(it -> it.getValue().stream().map(chunk -> new Place(it.getKey(), chunk))).toList();
        Map<Integer, List<RoaringBitmap>> found = new HashMap<>();
        for (int from = 0; from < places.size(); from += ROWS) {
            bits(places.subList(from, Math.min(from + ROWS, places.size()))).forEach(it -> found.computeIfAbsent(it.term, any -> new ArrayList<>()).add(it.stories));
        }
        return found;
    }

    private List<Bits> bits(List<Place> places) {
        return ask(BITS, Map.of("terms", places.stream().map(Place::term).toList(), "chunks", places.stream().map(Place::chunk).toList()),
                row -> new Bits(row.getInt("term"), Places.sent(row.getBytes("stories"), row.getInt("chunk"))));
    }
}
