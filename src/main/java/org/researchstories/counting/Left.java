package org.researchstories.counting;

import org.researchstories.document.Head;
import org.researchstories.query.Candidate;
import org.researchstories.query.Candidates;
import org.researchstories.query.Condition;
import org.researchstories.query.CountingBits;
import org.researchstories.query.Dimension;
import org.researchstories.query.Restriction;
import org.researchstories.store.PublicSide.Mapping;
import org.roaringbitmap.RoaringBitmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a restriction leaves, at one moment, and how it divides. Places of stories that are handed out are nobody's to change. */
public final class Left {

    /** Of more than this the bits would take seconds to come here: they are counted where they are. */
    private static final int MOST_HERE = 500;

    private static final String MARKED = "select t.id, t.dimension, t.value from live.term t where t.dimension = any(cast(:dimensions as text[]))";

    private final Restriction restriction;
    private final KeptStories kept;
    private final BitsAtHand bits;
    private final Snapshot snapshot;
    private final Map<Integer, RoaringBitmap> known = new HashMap<>();

    private record Mark(int term, String dimension, String value) {
    }

    Left(Restriction restriction, KeptStories kept, BitsAtHand bits, Snapshot snapshot) {
        this.restriction = restriction;
        this.kept = kept;
        this.bits = bits;
        this.snapshot = snapshot;
    }

    /** Of that moment. */
    public Head head() {
        return kept.head();
    }

    /** What else is to be told of that moment. */
    public <T> List<T> ask(String sql, Map<String, Object> values, Mapping<T> read) {
        return snapshot.ask(sql, values, read);
    }

    /** The places of all. */
    public RoaringBitmap all() {
        return kept.but(null);
    }

    /** Of some dimensions that are never asked for, such as {@code amount}, and of each of their marks all stories that have it, left or not. */
    public Map<String, Map<String, RoaringBitmap>> marked(String... dimensions) {
        List<Mark> marks = snapshot.ask(MARKED, Map.of("dimensions", dimensions), row -> new Mark(row.getInt("id"), row.getString("dimension"), row.getString("value")));
        look(marks.stream().map(Mark::term).toList());
        return marks.stream().collect(Collectors.groupingBy(Mark::dimension, Collectors.toMap(Mark::value, mark -> known.get(mark.term))));
    }

    /**
     * The groups of a dimension, the largest first.
     *
     * @param most how many at most
     * @return empty where so little is left that it is counted sooner one by one
     */
    public Optional<List<Group>> largest(Dimension dimension, int most) {
        if (isTooLittle(dimension, null)) {
            return Optional.empty();
        }
        List<Candidate> largest = counted(dimension, null, most, candidates(List.of(dimension), most)).entrySet().stream().filter(it -> it.getValue() > 0)
                .sorted(Map.Entry.<Candidate, Long>comparingByValue().reversed().thenComparing(it -> it.getKey().value())).limit(most).map(Map.Entry::getKey).toList();
        Function<Candidate, RoaringBitmap> stories = stories(largest);
        return Optional.of(largest.stream().map(candidate -> new Group(candidate.value(), RoaringBitmap.and(all(), stories.apply(candidate)))).toList());
    }

    /**
     * How many stories have each value of some facets, each counted over what all filters but its own leave.
     *
     * @param most how many values of an open one are told; others are counted besides
     * @return of each but those by which so little is left that it is counted sooner one by one
     */
    Map<Dimension, Map<String, Long>> byFacets(List<Dimension> facets, int most) {
        List<Dimension> counted = facets.stream().filter(facet -> !isTooLittle(facet, restriction.asked(facet))).toList();
        Map<Dimension, List<Candidate>> candidates = candidates(counted, most).stream().collect(Collectors.groupingBy(Candidate::dimension));
        look(terms(candidates.values().stream().filter(each -> each.size() <= MOST_HERE).flatMap(List::stream)));
        Map<Dimension, Map<String, Long>> counts = new HashMap<>();
        for (Dimension facet : counted) {
            counts.put(facet, counted(facet, restriction.asked(facet), most, candidates.getOrDefault(facet, List.of())).entrySet().stream()
                    .collect(Collectors.toMap(it -> it.getKey().value(), Map.Entry::getValue)));
        }
        return counts;
    }

    private List<Candidate> candidates(List<Dimension> dimensions, int most) {
        boolean relationsToSome = restriction.isRelationToSome();
        List<Dimension> looked = dimensions.stream().filter(dimension -> dimension != Dimension.RELATION || !relationsToSome).toList();
        return Stream.concat(looked.isEmpty() ? Stream.empty() : candidates(Candidates.of(restriction, looked, most)),
                relationsToSome && dimensions.contains(Dimension.RELATION) ? Candidates.ofRelations(restriction).stream() : Stream.empty()).toList();
    }

    private Stream<Candidate> candidates(Condition condition) {
        return snapshot.ask(condition.sql(), condition.parameters(), Left::candidate).stream();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(Dimension.ofProperty(row.getString("dimension")).orElseThrow(), row.getString("value"),
                List.of(List.of((Integer[]) row.getArray("terms").getArray())), row.getLong("most"));
    }

    /** Whether so little is left that by an open dimension it is counted sooner one by one: nearly every value is among the most common then. */
    private boolean isTooLittle(Dimension dimension, Dimension but) {
        return dimension.isOpen() && kept.but(but).getLongCardinality() < restriction.fewByAnOpenOne() * kept.published();
    }

    /** @param but the dimension in which it does not matter what is asked for; null where all matters */
    private Map<Candidate, Long> counted(Dimension dimension, Dimension but, int most, List<Candidate> candidates) {
        return dimension.isOpen() ? mostCommon(dimension, but, most, candidates) : counted(candidates, but);
    }

    /**
     * Though there be as many values as stories. Of how many stories each is at all is the most that it can have here. So those with the most at all are counted first, and then
     * only what can have as many as the last of these that is told.
     */
    private Map<Candidate, Long> mostCommon(Dimension open, Dimension but, int most, List<Candidate> first) {
        Map<Candidate, Long> counted = counted(first, but);
        int told = Candidates.told(restriction, open, most);
        long least = counted.values().stream().filter(stories -> stories > 0).sorted(Comparator.reverseOrder()).skip(told - 1).findFirst().orElse(1L);
        // What was asked for besides may be rarer than what was left out.
        long mostOfOthers = first.stream().distinct().map(Candidate::most).sorted(Comparator.reverseOrder()).skip(Candidates.first(restriction, open, most) - 1).findFirst().orElse(0L);
        if (mostOfOthers >= least) {
            counted.putAll(counted(candidates(Candidates.asCommon(restriction, open, least)).filter(candidate -> !counted.containsKey(candidate)).toList(), but));
        }
        return counted;
    }

    private Map<Candidate, Long> counted(List<Candidate> candidates, Dimension but) {
        List<Candidate> each = candidates.stream().distinct().toList();
        Map<Candidate, Long> counted = new LinkedHashMap<>();
        if (each.size() > MOST_HERE) {
            Condition there = CountingBits.of(restriction, but, each);
            List<Long> stories = snapshot.ask(there.sql(), there.parameters(), row -> row.getLong("stories"));
            for (int at = 0; at < stories.size(); at++) {
                counted.put(each.get(at), stories.get(at));
            }
        } else {
            Function<Candidate, RoaringBitmap> stories = stories(each);
            each.forEach(candidate -> counted.put(candidate, (long) RoaringBitmap.andCardinality(kept.but(but), stories.apply(candidate))));
        }
        return counted;
    }

    /** The places of all stories that have the value, left or not. */
    private Function<Candidate, RoaringBitmap> stories(List<Candidate> candidates) {
        look(terms(candidates.stream()));
        return candidate -> candidate.terms().stream().map(terms -> any(terms.stream().map(known::get).toList())).reduce((one, other) -> RoaringBitmap.and(one, other)).orElseThrow();
    }

    /** All at once, so that they are read in one statement. */
    private void look(Collection<Integer> terms) {
        known.putAll(bits.of(terms.stream().filter(term -> !known.containsKey(term)).toList(), kept.versions(), snapshot));
    }

    private static List<Integer> terms(Stream<Candidate> candidates) {
        return candidates.flatMap(candidate -> candidate.terms().stream()).flatMap(List::stream).toList();
    }

    private static RoaringBitmap any(List<RoaringBitmap> of) {
        return of.size() == 1 ? of.getFirst() : RoaringBitmap.or(of.iterator());
    }
}
