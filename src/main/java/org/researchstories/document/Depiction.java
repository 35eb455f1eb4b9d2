package org.researchstories.document;

import org.researchstories.query.Term;
import org.researchstories.story.Kind;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.Language;
import org.researchstories.vocabulary.Subject;

import java.util.List;
import java.util.Set;

/** How a kind of story is shown. Each kind's room has one, so that stories can be drawn without knowing their kinds. */
public interface Depiction<S extends Story> {

    Kind kind();

    /** What a story of this kind shows of others, besides what all stories do: only these can be looked up in {@link #view}. */
    Set<Subject> shows(S story);

    /** What a story of this kind can be found by, besides what all stories can: nothing that its view does not show. */
    Set<Term> terms(S story);

    /** The money that it tells of, as its view shows it. */
    default Funding funding(S story) {
        return Funding.NONE;
    }

    /** What it is searched by besides what all stories are: texts that its view shows. */
    default List<String> words(S story, Language language, Surroundings around) {
        return List.of();
    }

    /** What is written as the JSON of its outline. */
    Object view(S story, Language language, Surroundings around);
}
