package org.researchstories.vocabulary;

import java.util.List;

/** Something shared that has a public list of its own. */
public interface Listed extends Shared {

    /** One entry a language that can be asked for, whether or not it is translated. */
    List<Entry> entries();
}
