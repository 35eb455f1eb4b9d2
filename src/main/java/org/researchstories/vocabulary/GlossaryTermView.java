package org.researchstories.vocabulary;

import java.util.List;

/** A glossary term as the contract has it (openapi: GlossaryTerm). */
public record GlossaryTermView(String key, Language locale, String term, String definition, List<String> synonyms) {

    static GlossaryTermView of(GlossaryTerm it, Language language) {
        GlossaryTerm.Definition wording = it.in(language);
        return new GlossaryTermView(it.key, it.servedFor(language), wording.term(), wording.definition(), wording.synonyms());
    }
}
