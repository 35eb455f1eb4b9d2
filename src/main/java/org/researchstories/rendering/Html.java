package org.researchstories.rendering;

import org.researchstories.body.Block;
import org.researchstories.body.Callout;
import org.researchstories.body.Heading;
import org.researchstories.body.Image;
import org.researchstories.body.ItemList;
import org.researchstories.body.KeyFact;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Quote;
import org.researchstories.body.Section;
import org.researchstories.body.StoryLink;
import org.researchstories.body.Table;
import org.researchstories.body.Video;

/**
 * A passage as HTML: one {@code div} that says its language, without styles, scripts, or any text that is not escaped. The
 * first heading of a section has the section's key as its id.
 */
public final class Html {

    private final Elements out;
    private final Passage passage;
    private final FixedWords words;
    private final Notes notes;
    private final HtmlLines lines;
    private final HtmlFigures figures;

    private Html(Passage passage, boolean apart) {
        this.out = new Elements(apart);
        this.passage = passage;
        this.words = passage.words();
        this.notes = passage.notes();
        this.lines = new HtmlLines(out, passage, notes);
        this.figures = new HtmlFigures(out, lines, words);
    }

    /** Empty where there are no sections. */
    public static String of(Passage passage) {
        return passage.isEmpty() ? "" : new Html(passage, false).write();
    }

    /**
     * As {@link #of}, for a place where it stands among texts of others and where nobody resolves anything: nothing in it has an
     * id, and every link has a whole address.
     */
    public static String apart(Passage passage) {
        return passage.isEmpty() ? "" : new Html(passage, true).write();
    }

    private String write() {
        out.element("div", () -> {
            passage.sections().forEach(this::write);
            new HtmlNotes(out, words).write(notes);
        }, "lang", passage.language());
        return out.toString();
    }

    private void write(Section section) {
        boolean first = section.title() != null;
        for (Block block : section.blocks()) {
            write(block, first ? section.key() : null);
            first = false;
        }
    }

    private void write(Block block, String id) {
        switch (block) {
            case Heading it -> out.element(it.level() == 3 ? "h3" : "h2", () -> lines.write(it.content()), "id", id);
            case Paragraph it -> out.element("p", () -> lines.write(it.content()));
            case ItemList it -> write(it);
            case Image it -> passage.apparatus().media(it.media()).ifPresent(figures::media);
            case Video it -> passage.apparatus().media(it.media()).ifPresent(figures::media);
            case Quote it -> figures.quote(it);
            case Callout it -> aside(words.of(it.tone()), () -> lines.write(it.content()));
            case KeyFact it -> aside(words.keyFact(), () -> {
                lines.write(it.content());
                lines.mark(notes.number(it));
            });
            case Table it -> figures.table(it);
            case StoryLink it -> passage.apparatus().story(it.id()).ifPresent(other -> write(it, other));
        }
    }

    private void write(ItemList it) {
        String name = switch (it.style()) {
            case BULLET -> "ul";
            case NUMBER -> "ol";
        };
        out.element(name, () -> it.items().forEach(item -> out.element("li", () -> lines.write(item))));
    }

    /** What it is, is said in words, for those who see no style and those who see nothing. */
    private void aside(String label, Runnable content) {
        out.element("aside", () -> out.element("p", () -> {
            out.element("strong", label + ":");
            out.text(" ");
            content.run();
        }), "role", "note");
    }

    private void write(StoryLink it, Apparatus.OtherStory other) {
        out.element("p", () -> out.element("a", it.text() == null ? other.title() : it.text(),
                "href", Elements.address(other.href())));
    }
}
