package org.researchstories.rendering;

import org.researchstories.body.Block;
import org.researchstories.body.Callout;
import org.researchstories.body.Heading;
import org.researchstories.body.Image;
import org.researchstories.body.ItemList;
import org.researchstories.body.KeyFact;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Quote;
import org.researchstories.body.Span;
import org.researchstories.body.StoryLink;
import org.researchstories.body.Table;
import org.researchstories.body.Video;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A passage as text that needs no layout to be understood: an empty line between blocks, and addresses in brackets. */
public final class Plain {

    private final Apparatus apparatus;
    private final FixedWords words;
    private final Notes notes;

    private Plain(Passage passage) {
        this.apparatus = passage.apparatus();
        this.words = passage.words();
        this.notes = passage.notes();
    }

    /** Empty where there are no sections; without a newline at the end. */
    public static String of(Passage passage) {
        Plain plain = new Plain(passage);
        return Stream.concat(passage.blocks().stream().map(plain::of), plain.end()).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
    }

    /** Null where it is not shown. */
    private String of(Block block) {
        return switch (block) {
            case Heading it -> line(it.content());
            case Paragraph it -> line(it.content());
            case ItemList it -> list(it);
            case Image it -> apparatus.media(it.media()).map(this::of).orElse(null);
            case Video it -> apparatus.media(it.media()).map(this::of).orElse(null);
            case Quote it -> "“" + line(it.content()) + "”" + (it.attribution() == null ? "" : "\n— " + it.attribution());
            case Callout it -> words.of(it.tone()) + ": " + line(it.content());
            case KeyFact it -> words.keyFact() + ": " + line(it.content()) + mark(notes.number(it));
            case Table it -> table(it);
            case StoryLink it -> apparatus.story(it.id())
                    .map(other -> (it.text() == null ? other.title() : it.text()) + bracketed(other.href())).orElse(null);
        };
    }

    private String line(List<Span> spans) {
        return Phrase.of(spans, notes, apparatus).stream().map(this::of).collect(Collectors.joining());
    }

    private String of(Phrase phrase) {
        String text = phrase.spans().stream().map(Span::text).collect(Collectors.joining());
        return text + (phrase.address() == null ? "" : bracketed(phrase.address())) + mark(phrase.note());
    }

    private static String bracketed(String address) {
        return " (" + address.replaceFirst("^mailto:", "") + ")";
    }

    private static String mark(int note) {
        return note == 0 ? "" : " [" + note + "]";
    }

    private String list(ItemList it) {
        return IntStream.range(0, it.items().size()).mapToObj(i -> switch (it.style()) {
            case BULLET -> "• " + line(it.items().get(i));
            case NUMBER -> i + 1 + ". " + line(it.items().get(i));
        }).collect(Collectors.joining("\n"));
    }

    private String of(Media it) {
        List<String> lines = new ArrayList<>(List.of(words.naming(it) + (it.isImage() ? "" : bracketed(it.url())), words.below(it)));
        Stream.of(it.longDescription(), it.transcript()).forEach(text -> lines.addAll(Media.paragraphs(text)));
        return String.join("\n", lines);
    }

    /** Row by row, each cell after the heading of its column, as one would read it aloud. */
    private String table(Table it) {
        Stream<String> rows = it.rows().stream().map(row -> IntStream.range(0, Math.min(row.size(), it.header().size()))
                .filter(column -> !row.get(column).isEmpty())
                .mapToObj(column -> line(it.header().get(column)) + ": " + line(row.get(column))).collect(Collectors.joining("; ")));
        return Stream.concat(Stream.ofNullable(it.caption()), rows).collect(Collectors.joining("\n"));
    }

    private Stream<String> end() {
        Stream<String> terms = notes.terms().stream().map(it -> it.term() + ": " + it.definition());
        Stream<String> references = IntStream.range(0, notes.references().size()).mapToObj(i -> i + 1 + ". " + of(notes.references().get(i)));
        return Stream.of(titled(words.terms(), terms), titled(words.references(), references));
    }

    private static String of(Reference it) {
        return it.citation() + it.address().map(address -> " " + address).orElse("");
    }

    private static String titled(String title, Stream<String> lines) {
        String text = lines.collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : title + "\n" + text;
    }
}
