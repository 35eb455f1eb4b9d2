package org.researchstories.linked;

import org.researchstories.story.Kind;

import java.util.stream.Stream;

/** What a story tells of, which is not the text itself: an idea, a treatment, or a grant and what it pays for. */
final class Told {

    static final String GRANT = "grant";
    static final String PROJECT = "project";
    private static final String CHALLENGE = "challenge";
    private static final String THERAPY = "therapy";

    private Told() {
    }

    static Stream<Node> in(Item item) {
        return switch (item.kind()) {
            case CHALLENGE -> Stream.of(thing("DefinedTerm", CHALLENGE, item)
                    .with("inDefinedTermSet", item.absolute(item.at("links").path("collection").asText())));
            case STRATEGY -> Stream.of(thing("MedicalTherapy", THERAPY, item));
            case RESEARCH -> Stream.concat(Stream.of(Grant.of(item), Project.of(item)), Trial.in(item));
        };
    }

    /** The thing in the story's own words, and where they are. */
    static Node thing(String type, String name, Item item) {
        return Node.of(type, item.part(name))
                .with("name", item.text("title"))
                .with("description", Notices.before(item.text("summary"), item))
                .with("mainEntityOfPage", Node.reference(item.page()));
    }

    /** What a story of this kind chiefly tells of, as others refer to it. */
    static Node elsewhere(Kind kind, String page) {
        return switch (kind) {
            case CHALLENGE -> Node.of("DefinedTerm", page + "#" + CHALLENGE);
            case STRATEGY -> Node.of("MedicalTherapy", page + "#" + THERAPY);
            case RESEARCH -> Node.of("ResearchProject", page + "#" + PROJECT);
        };
    }
}
