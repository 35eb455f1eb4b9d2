package org.researchstories.publication;

import org.researchstories.body.Fault;
import org.researchstories.relation.Link;
import org.researchstories.story.Story;
import org.researchstories.story.StoryDraft;
import org.researchstories.vocabulary.Language;

import java.util.Comparator;
import java.util.List;

/** A draft of any kind, as the door takes it. */
public interface Drafting<S extends Story> {

    /** What is published together with what it translates is of that edition; and what has no facts may be of a story that comes with it. */
    Comparator<Drafting<?>> SOURCES_FIRST = Comparator.<Drafting<?>, Boolean>comparing(draft -> draft.story().locale() != Language.DEFAULT)
            .thenComparing(draft -> !draft.hasFacts());

    StoryDraft story();

    /** A story of this kind that says nothing yet. */
    S blank();

    /** Whether it brings what holds in every language, besides the words in its own. */
    boolean hasFacts();

    /** Takes over what is the kind's own; what all stories have has been taken over before. */
    void applyTo(S story);

    /** The relations that start at this story; asked only of a draft that has facts. */
    List<Link> links();

    /** What is wrong with it beyond what its annotations say. */
    default List<Fault> faults() {
        return List.of();
    }
}
