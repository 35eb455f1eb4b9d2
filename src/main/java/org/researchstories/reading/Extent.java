package org.researchstories.reading;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How much of stories an answer shows (openapi: extent.yaml). */
record Extent(Fields fields) {

    /** The parameters that say so: each a set of names, whose order means nothing. */
    static final Set<String> PARAMETERS = Set.of("fields");

    /** @throws Problem where what is asked for cannot be had */
    static Extent of(Reading reading) {
        MultivaluedMap<String, String> sent = reading.uri().getQueryParameters();
        List<Violation> violations = reading.mediaType().equals(MediaType.APPLICATION_JSON) ? List.of()
                : given(sent).map(name -> Violation.ofParameter(name, "Is for application/json only.")).toList();
        if (!violations.isEmpty()) {
            throw Problem.invalidRequest(violations);
        }
        return new Extent(Fields.of(sent.getFirst("fields")));
    }

    private static Stream<String> given(MultivaluedMap<String, String> sent) {
        return PARAMETERS.stream().sorted().filter(sent::containsKey);
    }
}
