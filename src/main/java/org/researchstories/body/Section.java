package org.researchstories.body;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a body: from a heading of level 2 to before the next, or what comes before the first. The sections of a body,
 * one after the other, are the body.
 *
 * @param key   unique within the body and a slug, of at most 80 characters: the words of the heading, numbered where an
 *              earlier heading has them already; {@value #INTRODUCTION} for what comes before the first heading and for
 *              nothing else
 * @param title the text of the heading; null for the introduction
 */
public record Section(String key, String title, List<Block> blocks) {

    public static final String INTRODUCTION = "introduction";

    private static final int LEVEL = 2;

    public Section {
        blocks = Lines.copy(blocks);
    }

    /** None where the body is empty. */
    public static List<Section> of(Body body) {
        SectionKeys keys = new SectionKeys();
        List<Section> sections = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= body.blocks().size(); i++) {
            if (i == body.blocks().size() || begins(body.blocks().get(i))) {
                sections.add(of(body.blocks().subList(from, i), keys));
                from = i;
            }
        }
        return sections;
    }

    private static Section of(List<Block> blocks, SectionKeys keys) {
        if (!begins(blocks.getFirst())) {
            return new Section(INTRODUCTION, null, blocks);
        }
        String title = blocks.getFirst().lines().getFirst().text();
        return new Section(keys.of(title), title, blocks);
    }

    private static boolean begins(Block block) {
        return block instanceof Heading heading && heading.level() == LEVEL;
    }

    public Body body() {
        return new Body(blocks);
    }

    /** As {@link Readability#wordCount}, the heading included. */
    public int wordCount() {
        return Prose.words(body().plainText());
    }
}
