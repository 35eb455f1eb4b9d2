package org.researchstories.vocabulary;

/** What several stories show and what can be renamed: a change of it is a change of each of them. */
public interface Shared {

    /** Stable for ever: what stories refer to it by. */
    Subject subject();
}
