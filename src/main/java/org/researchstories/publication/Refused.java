package org.researchstories.publication;

import org.researchstories.body.Fault;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A publication that was not made, with everything that was wrong; nothing has changed. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong with one of the drafts. */
    public record OfStory(UUID story, Fault fault) {
    }

    private final transient List<OfStory> faults;

    Refused(List<OfStory> faults) {
        super(faults.stream().map(it -> "%s %s: %s".formatted(it.story, it.fault.pointer(), it.fault.message()))
                .collect(Collectors.joining("; ")));
        this.faults = faults;
    }

    public List<OfStory> faults() {
        return faults;
    }
}
