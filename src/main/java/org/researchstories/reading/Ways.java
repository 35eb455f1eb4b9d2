package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.Query;
import org.researchstories.query.Condition;
import org.researchstories.query.Restriction;
import org.researchstories.query.Totals;
import org.researchstories.query.Way;
import org.researchstories.store.PlannedAnew;
import org.researchstories.store.PublicSide;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Chooses how a page is found. What filters leave is nearly always found at the beginning of a list. Where it is not, it is counted first, and where it is
 * little, all of it is gathered: otherwise a page of nothing would be looked for in a million stories. Each attempt is one statement, and whole by itself.
 */
@ApplicationScoped
public class Ways {

    /** A text is looked through in so many times the time that it takes to look at a row of a list. */
    private static final int LARGER = 10;

    private final PublicSide database;

    Ways(PublicSide database) {
        this.database = database;
    }

    /**
     * @param attempt reads the page in a way
     * @param isWhole whether it is full, or all that there is
     */
    public <T> T read(Restriction restriction, Function<Way, T> attempt, Predicate<T> isWhole) {
        return read(restriction, true, attempt, isWhole);
    }

    /** @param mayBegin whether the page may be found at the beginning of the list, where nothing is searched for */
    <T> T read(Restriction restriction, boolean mayBegin, Function<Way, T> attempt, Predicate<T> isWhole) {
        if (restriction.search().isPresent()) {
            return attempt.apply(ofSearch(restriction));
        }
        Optional<T> begun = mayBegin ? Optional.of(attempt.apply(Way.BEGUN)).filter(isWhole) : Optional.empty();
        return begun.orElseGet(() -> attempt.apply(left(restriction) <= restriction.thresholds().gathered() ? Way.GATHERED : Way.WALKED));
    }

    /** What a search finds is not looked for along the list alone, so an attempt may take long itself. */
    private Way ofSearch(Restriction restriction) {
        return restriction.mayLeaveNothing() && left(restriction) <= restriction.thresholds().gathered() / LARGER ? Way.GATHERED : Way.WALKED;
    }

    /** At most so many, by what is kept. */
    private long left(Restriction restriction) {
        Condition total = Totals.of(restriction.asPosted());
        return database.ask(handle -> {
            Query query = handle.createQuery("select " + total.sql()).addCustomizer(new PlannedAnew());
            Conditions.bind(query, List.of(total));
            return query.mapTo(Long.class).one();
        });
    }
}
