package org.researchstories.rendering;

import org.researchstories.body.Body;
import org.researchstories.body.KeyFact;

import java.util.List;
import java.util.Objects;

/** What is told at the end of a passage: the references that it gives, numbered from 1 in that order, and its terms. */
record Notes(List<Reference> references, List<Apparatus.Term> terms) {

    static Notes of(Body body, Apparatus apparatus) {
        return new Notes(body.referenceKeys().stream().flatMap(key -> apparatus.reference(key).stream()).toList(),
                body.termKeys().stream().flatMap(key -> apparatus.term(key).stream()).toList());
    }

    /** 0 where there is no such note, or no key. */
    int number(String key) {
        for (int i = 0; i < references.size(); i++) {
            if (references.get(i).key().equals(key)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The note of a fact as a whole, unless its words end with the same one. */
    int number(KeyFact fact) {
        String last = fact.content().isEmpty() ? null : fact.content().getLast().referenceId();
        return Objects.equals(last, fact.reference()) ? 0 : number(fact.reference());
    }
}
