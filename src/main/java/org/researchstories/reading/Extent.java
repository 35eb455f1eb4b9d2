package org.researchstories.reading;

import jakarta.ws.rs.core.MediaType;
import org.researchstories.document.Inclusion;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much of stories an answer shows (openapi: extent.yaml).
 *
 * @param fields        what it shows of them
 * @param inclusion     what comes along
 * @param includeFields what it shows of what comes along
 */
record Extent(Fields fields, Inclusion inclusion, Fields includeFields) {

    /** All of a story, and nothing else. */
    static final Extent ALL = new Extent(Fields.ALL, Inclusion.NONE, Fields.ALL);

    /** The parameters that say so: each a set of names, whose order means nothing. */
    static final List<String> PARAMETERS = List.of("fields", "include", "includeFields");

    /** @throws Problem where what is asked for cannot be had */
    static Extent of(Reading reading) {
        List<Violation> violations = violations(reading);
        if (!violations.isEmpty()) {
            throw Problem.invalidRequest(violations);
        }
        return new Extent(Fields.of(reading.parameter("fields")), Inclusion.of(reading.parameter("include"), !reading.takesFallback()),
                Fields.of(reading.parameter("includeFields")));
    }

    private static List<Violation> violations(Reading reading) {
        List<Violation> violations = new ArrayList<>();
        if (!reading.mediaType().equals(MediaType.APPLICATION_JSON)) {
            PARAMETERS.stream().filter(name -> reading.parameter(name) != null)
                    .forEach(name -> violations.add(Violation.ofParameter(name, "Is for application/json only.")));
        }
        if (reading.parameter("includeFields") != null && reading.parameter("include") == null) {
            violations.add(Violation.ofParameter("includeFields", "Says what to show of what include asks for, which is not there."));
        }
        violations.addAll(inOtherForms(Fields.of(reading.parameter("fields")), BodyFormat.of(reading)));
        return violations;
    }

    /** The text is there in one form at a time, under that form's name: by another it would be missed in silence. */
    private static List<Violation> inOtherForms(Fields fields, BodyFormat asked) {
        return Arrays.stream(BodyFormat.values()).filter(other -> other != asked && other.property != null && fields.names().contains(other.property))
                .map(other -> Violation.ofParameter("fields", "%s is there with bodyFormat=%s.".formatted(other.property, other.parameter()))).toList();
    }
}
