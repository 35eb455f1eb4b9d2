package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;
import org.researchstories.query.Filter;
import org.researchstories.query.Restriction;
import org.researchstories.story.Kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads from requests which stories they are about. */
@ApplicationScoped
public class Restrictions {

    private final FilterValues values;

    Restrictions(FilterValues values) {
        this.values = values;
    }

    /**
     * What the filters of a request leave.
     *
     * @param kind that the request is about; empty where it is about all
     * @param day  by which review states are told
     * @throws Problem where filters contradict each other, or have values that mean nothing here
     */
    public Restriction of(Optional<Kind> kind, Reading reading, LocalDate day) {
        Filter filter = Filter.of(name -> Optional.ofNullable(reading.uri().getQueryParameters().getFirst(name)));
        List<Violation> violations = filter.contradictions().entrySet().stream()
                .map(it -> Violation.ofParameter(it.getKey(), it.getValue())).toList();
        if (!violations.isEmpty()) {
            throw Problem.invalidRequest(violations);
        }
        return new Restriction(kind, reading.language(), filter, values.of(filter, reading.language()), day);
    }
}
