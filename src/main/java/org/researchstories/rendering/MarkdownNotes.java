package org.researchstories.rendering;

import org.researchstories.body.MarkdownText;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands at the end of a passage as Markdown. */
final class MarkdownNotes {

    private MarkdownNotes() {
    }

    static List<String> of(Notes notes, FixedWords words) {
        List<String> parts = new ArrayList<>();
        if (!notes.terms().isEmpty()) {
            parts.add("## " + words.terms());
            parts.add(notes.terms().stream().map(MarkdownNotes::of).collect(Collectors.joining("\n")));
        }
        if (!notes.references().isEmpty()) {
            parts.add("## " + words.references());
            parts.add(IntStream.range(0, notes.references().size())
                    .mapToObj(i -> i + 1 + ". " + of(notes.references().get(i))).collect(Collectors.joining("\n")));
        }
        return parts;
    }

    private static String of(Apparatus.Term term) {
        return "- **" + MarkdownText.inLine(term.term()) + "**: " + MarkdownText.inLine(term.definition());
    }

    private static String of(Reference reference) {
        return MarkdownText.of(reference.citation()) + reference.address().map(address -> " <" + address + ">").orElse("");
    }
}
