package org.researchstories.vocabulary;

/** A member of a vocabulary whose members can be parts of others. */
public interface Nested extends Listed {

    /** The key of what it is a part of; null of the topmost. */
    String parent();

    /** How many levels the vocabulary may have, the topmost among them. */
    int mostLevels();
}
