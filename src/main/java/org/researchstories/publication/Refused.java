package org.researchstories.publication;

import org.researchstories.body.Fault;
import org.researchstories.vocabulary.Subject;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A publication that was not made, with everything that was wrong; nothing has changed. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong with one of the drafts, or with one of the things that stories share. */
    public record Reason(Subject subject, Fault fault) {

        public static Reason of(UUID story, Fault fault) {
            return new Reason(Subject.story(story), fault);
        }
    }

    private final transient List<Reason> reasons;

    Refused(List<Reason> reasons) {
        super(reasons.stream().map(it -> "%s %s %s: %s".formatted(it.subject.type().value, it.subject.key(),
                it.fault.pointer(), it.fault.message())).collect(Collectors.joining("; ")));
        this.reasons = reasons;
    }

    static void ifAny(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
