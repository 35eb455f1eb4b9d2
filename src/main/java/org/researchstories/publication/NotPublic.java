package org.researchstories.publication;

import org.researchstories.story.Story;

import java.util.UUID;

/** What was to be changed is not there for the public. */
public class NotPublic extends RuntimeException {

    private static final long serialVersionUID = 1;

    private NotPublic(UUID id) {
        super("there is no public story " + id);
    }

    static NotPublic of(UUID id) {
        return new NotPublic(id);
    }

    static Story unless(Story story, UUID id) {
        if (story == null) {
            throw of(id);
        }
        return story;
    }
}
