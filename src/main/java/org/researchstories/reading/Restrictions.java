package org.researchstories.reading;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;
import org.researchstories.query.Filter;
import org.researchstories.query.Restriction;
import org.researchstories.query.Thresholds;
import org.researchstories.story.Kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads from requests which stories they are about. */
@ApplicationScoped
public class Restrictions {

    /** The parameter with what is searched for. */
    static final String SEARCH = "q";

    private final FilterValues values;
    private final Searches searches;
    private final Thresholds thresholds;

    Restrictions(FilterValues values, Searches searches, ReadingConfig config) {
        this.values = values;
        this.searches = searches;
        this.thresholds = new Thresholds(config.few(), config.begun(), config.gathered());
    }

    /**
     * What the filters of a request leave.
     *
     * @param kind that the request is about; empty where it is about all
     * @param day  by which review states are told
     * @throws Problem where filters contradict each other, have values that mean nothing here, or a search has no word to
     *                 search for
     */
    public Restriction of(Optional<Kind> kind, Reading reading, LocalDate day) {
        Filter filter = filter(reading);
        List<Violation> violations = filter.contradictions().entrySet().stream()
                .map(it -> Violation.ofParameter(it.getKey(), it.getValue())).toList();
        if (!violations.isEmpty()) {
            throw Problem.invalidRequest(violations);
        }
        return new Restriction(kind, reading.language(), filter, values.of(filter, reading.language()), day,
                Optional.ofNullable(reading.parameter(SEARCH)).map(words -> searches.of(words, reading.language())), thresholds);
    }

    /** The same without a thread that waits; empty where there is a problem, or what is searched for is filtered. Failed as {@code PublicPipeline} has it. */
    Future<Optional<Restriction>> withoutWaiting(Optional<Kind> kind, Reading reading, LocalDate day) {
        Filter filter = filter(reading);
        String words = reading.parameter(SEARCH);
        if (!filter.contradictions().isEmpty() || words != null && !filter.isOfKindsOnly()) {
            return Future.succeededFuture(Optional.empty());
        }
        Future<Optional<Restriction>> filtered = values.withoutWaiting(filter, reading.language())
                .map(found -> found.map(numbers -> new Restriction(kind, reading.language(), filter, numbers, day, Optional.empty(), thresholds)));
        return words == null ? filtered
                : filtered.compose(found -> found.map(restriction -> searching(words, restriction)).orElse(Future.succeededFuture(Optional.empty())));
    }

    /** Empty where what is left has to be counted first. */
    private Future<Optional<Restriction>> searching(String words, Restriction restriction) {
        return searches.withoutWaiting(words, restriction.language()).map(search -> search.map(restriction::searching).filter(it -> !it.mayLeaveNothing()));
    }

    private static Filter filter(Reading reading) {
        return Filter.of(name -> Optional.ofNullable(reading.parameter(name)));
    }
}
