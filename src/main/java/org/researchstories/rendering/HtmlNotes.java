package org.researchstories.rendering;

/** What stands at the end of a passage as HTML. An id with an underscore is never the key of a section. */
final class HtmlNotes {

    private final Elements out;
    private final FixedWords words;

    HtmlNotes(Elements out, FixedWords words) {
        this.out = out;
        this.words = words;
    }

    static String id(Reference reference) {
        return "reference_" + reference.key();
    }

    static String citation(Reference reference) {
        return "citation_" + reference.key();
    }

    static String id(Apparatus.Term term) {
        return "term_" + term.key();
    }

    void write(Notes notes) {
        if (!notes.terms().isEmpty()) {
            out.element("section", () -> {
                out.element("h2", words.terms());
                out.element("dl", () -> notes.terms().forEach(this::write));
            }, "role", "doc-glossary");
        }
        if (!notes.references().isEmpty()) {
            out.element("section", () -> {
                out.element("h2", words.references());
                out.element("ol", () -> notes.references().forEach(this::write));
            }, "role", "doc-endnotes");
        }
    }

    private void write(Apparatus.Term term) {
        out.element("dt", () -> out.element("dfn", term.term()), "id", id(term));
        out.element("dd", term.definition());
    }

    private void write(Reference reference) {
        out.element("li", () -> {
            out.text(reference.citation() + " ");
            reference.address().ifPresent(address -> {
                out.element("a", address, "href", Elements.address(address));
                out.text(" ");
            });
            if (out.isApart()) {
                return;
            }
            out.element("a", "↩", "href", "#" + citation(reference), "role", "doc-backlink", "aria-label", words.back());
        }, "id", id(reference));
    }
}
