package org.researchstories.publication;

import org.researchstories.relation.Link;
import org.researchstories.story.Kind;
import org.researchstories.story.Story;
import org.researchstories.story.StoryDraft;

import java.util.List;

/** What drafts of one kind look like. Each kind's room has one, so that whoever keeps drafts need not know the kinds. */
public interface DraftForm<S extends Story> {

    Kind kind();

    /** What JSON of such a draft is read as. */
    Class<? extends Drafting<S>> type();

    /**
     * The draft that, published, would leave the text as it is; with the facts in the default language only.
     *
     * @param words what all stories have, in that language
     * @param links the kind's own relations, which start at the story
     */
    Drafting<S> of(S story, StoryDraft words, List<Link> links);
}
