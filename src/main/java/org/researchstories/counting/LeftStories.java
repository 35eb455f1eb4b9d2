package org.researchstories.counting;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.query.Dimension;
import org.researchstories.query.FacetCounts;
import org.researchstories.query.Restriction;
import org.researchstories.query.Tally;
import org.researchstories.store.PublicSide;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Counts what filters leave by bits: those of what is left come from the database, and those of the terms are at hand. */
@ApplicationScoped
public class LeftStories {

    private final PublicSide database;
    private final BitsAtHand bits;

    LeftStories(PublicSide database, BitsAtHand bits) {
        this.database = database;
        this.bits = bits;
    }

    /** @param most how many values of an open facet are told, besides those that are chosen */
    public Tally tally(Restriction restriction, List<Dimension> facets, int most) {
        List<Dimension> counted = FacetCounts.byBits(restriction, facets);
        return counted.isEmpty() ? Tally.NOTHING : at(restriction, counted.stream().map(restriction::asked).distinct().toList(), left -> new Tally(left.head().mark(), left.byFacets(counted, most)));
    }

    public <T> T of(Restriction restriction, Function<Left, T> counting) {
        return at(restriction, Collections.singletonList(null), counting);
    }

    private <T> T at(Restriction restriction, List<Dimension> but, Function<Left, T> counting) {
        return database.askOfOneMoment(transaction -> {
            Snapshot snapshot = new Snapshot(transaction);
            return counting.apply(new Left(restriction, KeptStories.read(restriction, but, snapshot), bits, snapshot));
        });
    }
}
