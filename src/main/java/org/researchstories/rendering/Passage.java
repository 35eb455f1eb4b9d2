package org.researchstories.rendering;

import org.researchstories.body.Block;
import org.researchstories.body.Body;
import org.researchstories.body.Section;

import java.util.List;

/**
 * What is rendered: all sections of a body, or some.
 *
 * @param language tag of the language that it is written in
 */
public record Passage(List<Section> sections, Apparatus apparatus, String language) {

    List<Block> blocks() {
        return sections.stream().flatMap(section -> section.blocks().stream()).toList();
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }

    FixedWords words() {
        return FixedWords.in(language);
    }

    Notes notes() {
        return Notes.of(new Body(blocks()), apparatus);
    }
}
