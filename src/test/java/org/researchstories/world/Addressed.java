package org.researchstories.world;

import org.researchstories.story.Kind;

import java.util.UUID;

/** A story as a test finds it. */
public interface Addressed {

    Kind kind();

    UUID id();

    String slug();

    default String path() {
        return kind().path() + "/" + slug();
    }

    default String pathById() {
        return kind().path() + "/" + id();
    }
}
